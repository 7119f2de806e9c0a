package home.engineers.messages.web;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.messages.internal.Inbox;
import home.engineers.messages.internal.InboxEntry;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the house has told the reader. Reading is not answering: the act itself waits behind the link. */
@Controller
class InboxPages {
    private final Inbox inbox;

    InboxPages(Inbox inbox) {
        this.inbox = inbox;
    }

    @Performs(MessageActs.READ_INBOX)
    @GetMapping("/inbox")
    ModelAndView inbox(Actor actor, @RequestParam(name = "page", defaultValue = "1") int number) {
        PersonId person = actor.requirePerson();
        int shown = Math.max(1, number);
        return new ModelAndView("messages/inbox", Map.of(
                "entries", inbox.page(person, shown),
                "total", inbox.count(person),
                "unread", inbox.unread(person),
                "number", shown));
    }

    /** Marks one notice as read and leads to where its reader can act. */
    @Performs(MessageActs.READ_INBOX)
    @PostMapping("/inbox/{id}/read")
    String read(Actor actor, @PathVariable UUID id) {
        InboxEntry entry = inbox.read(actor.requirePerson(), id);
        return "redirect:" + (entry.link() == null ? "/inbox" : entry.link());
    }

    @Performs(MessageActs.READ_INBOX)
    @PostMapping("/inbox/read")
    String readAll(Actor actor, Page page, RedirectAttributes attributes) {
        int read = inbox.readAll(actor.requirePerson());
        attributes.addFlashAttribute("flash", page.t("messages.inbox.allRead", read));
        return "redirect:/inbox";
    }
}
