package home.engineers.messages.circulars.internal;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of notices. */
@Configuration
class CircularInvariants {
    @Bean
    Invariant noticesLieOnceInAnInbox(JdbcClient jdbc) {
        return new SqlInvariant("a notice lies once in an inbox, and once more for each reminder", """
                select 'notice ' || c.id || ', person ' || n.person
                from messages_notice n join circular c on n.link = '/inbox/notices/' || c.id
                group by c.id, c.reminders, n.person having count(*) > 1 + c.reminders""", jdbc);
    }

    @Bean
    Invariant sentNoticesHaveNothingLeft(JdbcClient jdbc) {
        return new SqlInvariant("a notice that was sent, or called off, has nobody to tell and nothing to hand over", """
                select 'notice ' || c.id from circular c where c.state in ('SENT', 'CANCELLED')
                  and (exists (select 1 from circular_recipient r where r.circular = c.id and r.state = 'PENDING')
                    or exists (select 1 from circular_delivery d where d.circular = c.id and d.state = 'QUEUED'))""", jdbc);
    }

    @Bean
    Invariant listsAreWholeBeforeTheyAreSent(JdbcClient jdbc) {
        return new SqlInvariant("a notice that waits to leave has somebody on its list, and nobody who was not counted when it was drawn up", """
                select 'notice ' || c.id from circular c where c.state in ('WAITING', 'SCHEDULED')
                  and (select count(*) from circular_recipient r where r.circular = c.id) not between 1 and c.recipients""", jdbc);
    }

    @Bean
    Invariant answersAreAmongTheChoices(JdbcClient jdbc) {
        return new SqlInvariant("every receipt is one the notice asked for", """
                select 'recipient ' || r.id from circular_recipient r join circular c on c.id = r.circular
                where r.answer is not null and (c.receipt = 'NONE' or c.receipt = 'CHOICE' and r.answer <> all(c.choices))""", jdbc);
    }
}
