package home.engineers.messages.circulars.internal;

import home.engineers.messages.circulars.internal.Delivery.Channel;
import java.util.Map;

/**
 * What has become of a notice.
 *
 * @param recipients by their state
 * @param read how many have opened it
 * @param answers by choice, {@link Recipient#CONFIRMED} for a plain confirmation
 * @param deliveries by channel and state, reminders included
 */
public record Counts(
        Map<Recipient.State, Long> recipients,
        long read,
        long answered,
        Map<String, Long> answers,
        Map<Channel, Map<Delivery.State, Long>> deliveries) {
    public long in(String state) {
        return recipients.getOrDefault(Recipient.State.valueOf(state), 0L);
    }

    public long all() {
        return recipients.values().stream().mapToLong(Long::longValue).sum();
    }

    public long told() {
        return in("TOLD");
    }

    public long answer(String choice) {
        return answers.getOrDefault(choice, 0L);
    }

    /** Of a channel, {@code MAIL} or {@code TEXT}. */
    public long delivered(String channel, String state) {
        return deliveries.getOrDefault(Channel.valueOf(channel), Map.of()).getOrDefault(Delivery.State.valueOf(state), 0L);
    }

    /** Over all channels. */
    public long delivered(String state) {
        return deliveries.values().stream().mapToLong(one -> one.getOrDefault(Delivery.State.valueOf(state), 0L)).sum();
    }
}
