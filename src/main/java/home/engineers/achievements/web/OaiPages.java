package home.engineers.achievements.web;

import home.engineers.achievements.Act;
import home.engineers.achievements.internal.OaiProvider;
import home.engineers.kernel.authority.Performs;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where other libraries harvest this one. Both ways of asking are the protocol's; neither changes anything. */
@Controller
class OaiPages {
    private static final String PATH = "/oai";
    private final OaiProvider provider;

    OaiPages(OaiProvider provider) {
        this.provider = provider;
    }

    @GetMapping(PATH)
    @Performs(Act.READ)
    ResponseEntity<byte[]> asked(@RequestParam MultiValueMap<String, String> parameters) {
        return answer(parameters);
    }

    @PostMapping(PATH)
    @Performs(Act.READ)
    ResponseEntity<byte[]> posted(@RequestParam MultiValueMap<String, String> parameters) {
        return answer(parameters);
    }

    private ResponseEntity<byte[]> answer(Map<String, List<String>> parameters) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/xml;charset=UTF-8")).body(provider.answer(parameters));
    }
}
