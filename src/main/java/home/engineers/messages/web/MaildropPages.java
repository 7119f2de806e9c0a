package home.engineers.messages.web;

import home.engineers.kernel.authority.Performs;
import home.engineers.messages.internal.Maildrop;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what a real house would send. The page does not exist outside demo. */
@Controller
@ConditionalOnProperty(name = "house.demo", havingValue = "true")
class MaildropPages {
    private final Maildrop maildrop;

    MaildropPages(Maildrop maildrop) {
        this.maildrop = maildrop;
    }

    @Performs(MessageActs.READ_MAILDROP)
    @GetMapping("/maildrop")
    ModelAndView maildrop(@RequestParam(defaultValue = "") String address) {
        return new ModelAndView("messages/maildrop", Map.of("letters", maildrop.newest(address.strip()), "address", address));
    }
}
