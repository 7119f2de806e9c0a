package home.engineers.kernel.web;

import home.engineers.kernel.FullDisk;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Unavailable;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.NotSignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one mapping of exceptions to answers. */
@ControllerAdvice
class Faults {
    private final FaultAnswers answers;

    Faults(FaultAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler({
        Absent.class,
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class
    })
    Object absent(HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, HttpStatus.NOT_FOUND, "fault.absent");
    }

    @ExceptionHandler(NotPermitted.class)
    Object notPermitted(HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, HttpStatus.FORBIDDEN, "fault.notPermitted");
    }

    @ExceptionHandler(NotSignedIn.class)
    Object notSignedIn(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer(request, response, HttpStatus.UNAUTHORIZED, "fault.notSignedIn");
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    Object stale(HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, HttpStatus.CONFLICT, "fault.stale");
    }

    @ExceptionHandler(RefusedRequest.class)
    Object refused(RefusedRequest refused, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, HttpStatus.UNPROCESSABLE_CONTENT, refused.reasons());
    }

    @ExceptionHandler(RoomInterceptor.NoRoom.class)
    Object noRoom(HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, HttpStatus.INSUFFICIENT_STORAGE, "fault.full");
    }

    @ExceptionHandler(Unavailable.class)
    Object unavailable(Unavailable part, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        return answer(request, response, HttpStatus.SERVICE_UNAVAILABLE, List.of(part.reason()));
    }

    /** A disk that fills while something is written takes back what was begun; any other fault of this kind is a bug. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class, UncheckedIOException.class, IOException.class})
    <E extends Exception> Object unwritten(E fault, HttpServletRequest request, HttpServletResponse response) throws E {
        if (!FullDisk.in(fault)) {
            throw fault;
        }
        return noRoom(request, response);
    }

    private Object answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key) {
        return answer(request, response, status, List.of(Reason.of(key)));
    }

    private Object answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, List<Reason> reasons) {
        return answers.answer(request, response, request.getRequestURI(), status, reasons);
    }
}
