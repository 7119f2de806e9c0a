package home.engineers.portal.web;

import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.KernelActs;
import home.engineers.kernel.web.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every component of the design with its states, on invented content. */
@Controller
class GalleryPages {
    private static final Pattern SYMBOL = Pattern.compile("id=\"i-([a-z-]+)\"");
    private final List<String> icons = SYMBOL.matcher(sprite()).results().map(found -> found.group(1)).sorted().toList();

    @Performs(KernelActs.READ_PUBLIC)
    @GetMapping("/gallery")
    ModelAndView gallery() {
        return new ModelAndView("portal/gallery", Map.of("icons", icons));
    }

    /** The forms of the gallery lead here and keep nothing. */
    @Performs(KernelActs.READ_PUBLIC)
    @PostMapping("/gallery")
    String nothing(Page page, RedirectAttributes attributes) {
        attributes.addFlashAttribute("flash", page.t("gallery.nothing"));
        return "redirect:/gallery";
    }

    private static String sprite() {
        try {
            return new ClassPathResource("static/sprite.svg").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
