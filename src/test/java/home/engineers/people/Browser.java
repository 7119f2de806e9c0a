package home.engineers.people;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A browser without script: keeps cookies and posts the hidden fields of the last page. */
public final class Browser {
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private final MockMvc mvc;
    private final String address;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String page = "";

    public Browser(MockMvc mvc, String address) {
        this.mvc = mvc;
        this.address = address;
    }

    public MockHttpServletResponse open(String path) throws Exception {
        return remembered(get(java.net.URI.create(path)));
    }

    /** Posts a form; hidden fields of the page before are sent along unless given here. */
    public MockHttpServletResponse submit(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        Map<String, String> values = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            values.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        values.forEach(request::param);
        return remembered(request);
    }

    public void signOut() throws Exception {
        open("/people/sessions");
        submit("/sign-out");
    }

    public String page() {
        return page;
    }

    public String cookie(String name) {
        return cookies.containsKey(name) ? cookies.get(name).getValue() : "";
    }

    /** Puts a cookie into the browser, as someone might who wants to share the session. */
    public void plant(String name, String value) {
        cookies.put(name, new Cookie(name, value));
    }

    public boolean signedIn() throws Exception {
        return mvc.perform(dressed(get("/people/sessions"))).andReturn().getResponse().getStatus() == 200;
    }

    private MockHttpServletRequestBuilder dressed(MockHttpServletRequestBuilder request) {
        request.remoteAddress(address);
        return cookies.isEmpty() ? request : request.cookie(cookies.values().toArray(Cookie[]::new));
    }

    private MockHttpServletResponse remembered(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(dressed(request)).andReturn().getResponse();
        for (Cookie cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        page = response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        return response;
    }
}
