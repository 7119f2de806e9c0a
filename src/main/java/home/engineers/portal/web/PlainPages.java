package home.engineers.portal.web;

import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.KernelActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that only say something. */
@Controller
class PlainPages {
    @Performs(KernelActs.READ_PUBLIC)
    @GetMapping("/accessibility")
    String accessibility() {
        return "portal/accessibility";
    }

    @Performs(KernelActs.READ_PUBLIC)
    @GetMapping("/privacy")
    String privacy() {
        return "portal/privacy";
    }

    @Performs(KernelActs.READ_PUBLIC)
    @GetMapping("/contact")
    String contact() {
        return "portal/contact";
    }
}
