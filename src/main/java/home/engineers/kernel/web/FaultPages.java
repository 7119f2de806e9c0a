package home.engineers.kernel.web;

import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Performs;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says what went wrong where a request never came to an endpoint, or an endpoint broke off. */
@Controller
class FaultPages implements ErrorController {
    private final FaultAnswers answers;

    FaultPages(FaultAnswers answers) {
        this.answers = answers;
    }

    @Performs(KernelActs.READ_PUBLIC)
    @RequestMapping("/error")
    Object fault(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return answers.answer(request, response, Objects.toString(address, "/"), status, List.of(Reason.of(key(status))));
    }

    /** Asked for by its own address, it is as absent as any other page that does not exist. */
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
    }

    private static String key(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "fault.absent";
            case UNAUTHORIZED -> "fault.token";
            case FORBIDDEN -> "fault.form";
            case METHOD_NOT_ALLOWED -> "fault.method";
            case CONTENT_TOO_LARGE -> "fault.tooLarge";
            case INSUFFICIENT_STORAGE -> "fault.full";
            default -> status.is4xxClientError() ? "fault.malformed" : "fault.unexpected";
        };
    }
}
