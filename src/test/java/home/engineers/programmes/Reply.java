package home.engineers.programmes;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import home.engineers.kernel.PersonId;
import home.engineers.testing.SignedInAs;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * What an address answers, without what differs between two askings of one house: the token of the forms, cookies,
 * instants of the minutes in which it is asked, and what a zipped table says of its packing.
 */
record Reply(int status, String headers, String body) {
    /** The length is that of the body, which is compared itself. */
    private static final Set<String> HEADERS_LEFT_OUT = Set.of("Set-Cookie", "Date", "Last-Modified", "Content-Length");
    /**
     * What is not compared, after the words without which it does not stand in an answer: the token of a form, that of one
     * that is filed once, the state of a room to the millisecond, the id of a PDF, what disk and database hold, where what
     * was restored is packed more closely, the latest acts of the record on one's own page, which the record shows to
     * everyone, and instants of the minutes in which the houses are asked.
     */
    private static final List<LeftOut> PARTS = List.of(
            new LeftOut("_csrf", "name=\"_csrf\" value=\"[^\"]*\""),
            new LeftOut("tab", "name=\"tab\" value=\"[^\"]*\""),
            new LeftOut("?seen=", "\\?seen=[0-9a-f]+"),
            new LeftOut("%PDF", "<[0-9A-F]{64}>"),
            new LeftOut("iB", "<dd>[0-9]+ ?(?:<[^>]*>)? ?(?:GiB|MiB)"),
            new LeftOut("latest-acts", "(?s)id=\"latest-acts\".*?</section>"),
            new LeftOut("2026-11-23T01:", "2026-11-23T01:[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?Z?"),
            new LeftOut("09:", "09:[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?Z?"));

    private record LeftOut(String words, Pattern pattern) {
        LeftOut(String words, String pattern) {
            this(words, Pattern.compile(pattern));
        }

        String of(String text) {
            return text.contains(words) ? pattern.matcher(text).replaceAll("left out") : text;
        }
    }

    /** The page of a fault leads to the front page or to one's own. */
    private static final String HOME_OF_ONE_SIGNED_IN = "<a class=\"btn\" href=\"/home\">";
    private static final String HOME = "<a class=\"btn\" href=\"/\">";

    static Reply to(MockMvc mvc, @Nullable PersonId person, String address) throws Exception {
        return to(mvc, person, get(URI.create(address)));
    }

    /** The page without the frame around it. */
    static MockHttpServletRequestBuilder piece(String address) {
        return get(URI.create(address)).header("HX-Request", "true");
    }

    static Reply to(MockMvc mvc, @Nullable PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result = mvc.perform(person == null ? request : request.with(SignedInAs.person(person, "某人"))).andReturn();
        MockHttpServletResponse response = result.getResponse();
        TreeMap<String, Object> headers = new TreeMap<>();
        response.getHeaderNames().stream()
                .filter(name -> !HEADERS_LEFT_OUT.contains(name))
                .forEach(name -> headers.put(name, response.getHeaders(name)));
        byte[] bytes = response.getContentAsByteArray();
        boolean zipped = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        String text = zipped ? unzipped(bytes) : new String(bytes, StandardCharsets.UTF_8);
        text = text.replace(HOME_OF_ONE_SIGNED_IN, HOME);
        for (LeftOut part : PARTS) {
            text = part.of(text);
        }
        return new Reply(response.getStatus(), String.join("\n", headers.entrySet().stream().map(Object::toString).toList()), text);
    }

    private static String unzipped(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (!entry.getName().startsWith("docProps/")) {
                    text.append('<').append(entry.getName()).append('>')
                            .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    boolean html() {
        return headers.contains("text/html");
    }

    /** Status, headers and the body in pieces that each say one thing. */
    List<String> pieces() {
        List<String> pieces = new ArrayList<>(List.of("status " + status));
        pieces.addAll(headers.lines().toList());
        pieces.addAll(Arrays.asList(body.split("(?=<)|\n|(?<=,)")));
        return pieces;
    }
}
