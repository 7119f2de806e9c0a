package home.engineers.kernel.web;

import home.engineers.kernel.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Writes a fault as the asker reads it: a problem document under {@code /api/}, a page elsewhere. */
@Component
class FaultAnswers {
    private final PageInterceptor pages;

    FaultAnswers(PageInterceptor pages) {
        this.pages = pages;
    }

    /** @param address path that was asked for */
    Object answer(
            HttpServletRequest request,
            HttpServletResponse response,
            String address,
            HttpStatus status,
            List<Reason> reasons) {
        Page page = page(request);
        List<String> sentences = reasons.stream().map(page::t).toList();
        if (address.startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(address, status, reasons, sentences));
        }
        response.setStatus(status.value());
        return new ModelAndView("kernel/fault", Map.of("status", status.value(), "sentences", sentences));
    }

    /** A request that came to no endpoint has no page yet. */
    private Page page(HttpServletRequest request) {
        if (request.getAttribute(PageInterceptor.ATTRIBUTE) instanceof Page page) {
            return page;
        }
        Page page = pages.pageOf(request);
        request.setAttribute(PageInterceptor.ATTRIBUTE, page);
        return page;
    }

    private static ProblemDetail problem(String address, HttpStatus status, List<Reason> reasons, List<String> sentences) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.join(" ", sentences));
        problem.setType(URI.create("urn:engineers-home:" + reasons.getFirst().key()));
        problem.setInstance(URI.create(address));
        return problem;
    }
}
