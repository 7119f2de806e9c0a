package home.engineers.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses what would write while the disk has no room for it; reading goes on. */
@Component
class RoomInterceptor implements HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private final ObjectProvider<RoomToWrite> room;

    RoomInterceptor(ObjectProvider<RoomToWrite> room) {
        this.room = room;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!READING.contains(request.getMethod()) && room.stream().anyMatch(place -> !place.left())) {
            throw new NoRoom();
        }
        return true;
    }

    /** Nothing has been written. */
    static final class NoRoom extends RuntimeException {}
}
