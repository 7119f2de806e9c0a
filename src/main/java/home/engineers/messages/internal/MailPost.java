package home.engineers.messages.internal;

import home.engineers.messages.DeliveryFailed;
import home.engineers.messages.OutboundAddresses;
import home.engineers.messages.WaysOut;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.UUID;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mail by SMTP, over sockets that refuse private addresses the operator has not allowed. */
final class MailPost {
    private static final String TIMEOUT = "10000";
    private final JavaMailSenderImpl sender;
    private final String from;

    MailPost(JavaMailSenderImpl sender, String from, OutboundAddresses addresses) {
        this.sender = sender;
        this.from = from;
        Properties properties = sender.getJavaMailProperties();
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.put(protocol + "socketFactory", addresses.sockets());
            properties.put(protocol + "socketFactory.fallback", "false");
            properties.putIfAbsent(protocol + "connectiontimeout", TIMEOUT);
            properties.putIfAbsent(protocol + "timeout", TIMEOUT);
            properties.putIfAbsent(protocol + "writetimeout", TIMEOUT);
        }
    }

    /** @param id makes the message id, the same at every attempt, so that a second copy can be told */
    void send(UUID id, String to, WaysOut.Mail mail) throws DeliveryFailed {
        try {
            sender.send(message(id, to, mail));
        } catch (MessagingException malformed) {
            throw new DeliveryFailed("the address or the letter is malformed", true);
        } catch (MailException failed) {
            throw new DeliveryFailed(failed.getClass().getSimpleName(), refusedForGood(failed));
        }
    }

    private MimeMessage message(UUID id, String to, WaysOut.Mail mail) throws MessagingException {
        MimeMessage message = new FixedIdMessage(sender, "<" + id + "@" + domain() + ">");
        MimeMessageHelper parts = new MimeMessageHelper(message, "UTF-8");
        parts.setFrom(new InternetAddress(from, true));
        parts.setTo(new InternetAddress(to, true));
        parts.setSubject(mail.subject().replaceAll("\\s+", " "));
        parts.setText(mail.body());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private String domain() {
        return from.substring(from.lastIndexOf('@') + 1).replace(">", "");
    }

    /** Whether the server said that there is no such recipient. */
    private static boolean refusedForGood(MailException failed) {
        return failed instanceof MailSendException sending
                && sending.getFailedMessages().values().stream().anyMatch(MailPost::namesInvalidAddress);
    }

    private static boolean namesInvalidAddress(Exception cause) {
        return cause instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0;
    }

    /** Keeps its message id when it is saved; the library would make a new one each time. */
    private static final class FixedIdMessage extends MimeMessage {
        private final String id;

        FixedIdMessage(JavaMailSenderImpl sender, String id) {
            super(sender.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
