package home.engineers.messages.circulars.internal;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What holds where an organisation has adopted nothing of its own.
 *
 * @param undo how long a notice is held back, so that it can be taken back wholly
 * @param perMinute how many mails and text messages of notices leave the house in a minute
 */
@Component
record CircularSettings(
        @Value("${house.notices.undo:10m}") Duration undo, @Value("${house.notices.per-minute:600}") int perMinute) {
    CircularSettings {
        if (undo.isNegative() || perMinute < 1) {
            throw new IllegalArgumentException("house.notices.undo and house.notices.per-minute must not be negative or none");
        }
    }
}
