package home.engineers.kernel.web;

import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.NotPermitted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one mapping of faults to answers: a problem document under {@code /api/}, a page elsewhere. */
@ControllerAdvice
class Faults {
    @ExceptionHandler({Absent.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    Object absent(HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, HttpStatus.NOT_FOUND, "fault.absent");
    }

    @ExceptionHandler(NotPermitted.class)
    Object notPermitted(HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, HttpStatus.FORBIDDEN, "fault.notPermitted");
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    Object stale(HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, HttpStatus.CONFLICT, "fault.stale");
    }

    @ExceptionHandler(RefusedRequest.class)
    Object refused(RefusedRequest refused, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, HttpStatus.UNPROCESSABLE_CONTENT, refused.reasons());
    }

    private Object answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key) {
        return answer(request, response, status, List.of(Reason.of(key)));
    }

    private Object answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, List<Reason> reasons) {
        Page page = (Page) request.getAttribute(PageInterceptor.ATTRIBUTE);
        List<String> sentences = page == null
                ? reasons.stream().map(Reason::key).toList()
                : reasons.stream().map(page::t).toList();
        if (request.getRequestURI().startsWith("/api/") || page == null) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.join(" ", sentences));
            problem.setType(URI.create("urn:engineers-home:" + reasons.getFirst().key()));
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
        }
        response.setStatus(status.value());
        return new ModelAndView("kernel/fault", Map.of("status", status.value(), "sentences", sentences));
    }
}
