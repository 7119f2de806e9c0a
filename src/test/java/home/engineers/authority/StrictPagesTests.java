package home.engineers.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Society;
import home.engineers.programmes.Call;
import home.engineers.programmes.Calls;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every answer of the house tells the browser, page by page, as every role. */
@HouseTest
class StrictPagesTests {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    /** Posted to by mail programs, without a form (RFC 8058): its link stands for the token, and no made-up one is known. */
    private static final String ONE_CLICK = "/unsubscribe/{token}";
    private static final String INTEREST_ENDED = "/interests/end/{token}";
    /** Posted to by witnesses: what counts is their signature, without which nothing is taken. */
    private static final String COSIGNATURE = "/log/cosignature";
    /** Asked by POST or GET as its protocol has it; nothing is changed by either. */
    private static final String HARVEST = "/oai";

    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\ssrc=\"/)|<style|\\sstyle=|\\son[a-z]+=|javascript:|\\shx-on", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTING = Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]{8,}\"");
    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final int MOST = 250;

    @Autowired private ApplicationContext house;
    @Autowired private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyPageOfEveryRoleIsStrict() throws Exception {
        Society society = new Society(house);
        society.member(society.municipal().id(), society.person());
        String voted = opened(society, "three-innovations");
        String drawn = opened(society, "conference-paper");
        List<String> ofCalls = List.of(voted, voted + "/public-vote", drawn + "/draws", drawn + "/assignment", drawn + "/scores");
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        for (Role role : Role.values()) {
            PersonId person = role == Role.VISITOR ? null : society.holder(role);
            looked += crawl(role, person, ofCalls, wrong);
        }

        assertThat(wrong).isEmpty();
        assertThat(looked).as("pages looked at").isGreaterThan(150);
    }

    /** A call for a day. @return its page */
    private String opened(Society society, String programme) throws Exception {
        String today = house.getBean(HouseClock.class).today().toString();
        PersonId secretary = society.holder(Role.SECRETARY);
        Outcome<Call> opened = house.getBean(Calls.class).open(
                society.actor(secretary), new Calls.Form(programme, "逐页查看", "Page by page", today, today, today, "", ""));
        assertThat(opened).isInstanceOf(Granted.class);
        String page = "/calls/" + ((Granted<Call>) opened).value().id();
        assertThat(mvc.perform(as(secretary, get(page))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains(page + "/");
        return page;
    }

    /** Follows every link from every known page, beginning with the first ones; addresses that differ by an id or a query alone are one page. */
    private int crawl(Role role, PersonId person, List<String> first, List<String> wrong) throws Exception {
        Deque<String> waiting = new ArrayDeque<>(first);
        waiting.addAll(addresses(RequestMethod.GET).keySet());
        Set<String> seen = new HashSet<>();
        int pages = 0;
        while (!waiting.isEmpty() && seen.size() < MOST) {
            String path = waiting.poll();
            if (path.contains("{") || !seen.add(shape(path))) {
                continue;
            }
            MockHttpServletResponse answer = mvc.perform(as(person, get(URI.create(path)))).andReturn().getResponse();
            HEADERS.forEach((name, value) -> {
                if (!value.equals(answer.getHeader(name))) {
                    wrong.add(role + " " + path + ": " + name + " is " + answer.getHeader(name));
                }
            });
            if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
                pages++;
                String html = answer.getContentAsString(StandardCharsets.UTF_8);
                faults(html).forEach(fault -> wrong.add(role + " " + path + ": " + fault));
                LINK.matcher(html).results().map(found -> found.group(1).replace("&amp;", "&"))
                        .filter(link -> !link.startsWith("/static/") && !link.startsWith("/webjars/"))
                        .forEach(waiting::add);
            }
        }
        return pages;
    }

    private static List<String> faults(String html) {
        List<String> faults = new ArrayList<>();
        INLINE.matcher(html).results().forEach(found -> faults.add("inline " + found.group()));
        POSTING.matcher(html).results().map(found -> found.group())
                .filter(form -> !TOKEN.matcher(form).find())
                .forEach(form -> faults.add("form without token " + form.substring(0, Math.min(80, form.length()))));
        return faults;
    }

    @Test
    void plantedFaultsAreFound() {
        assertThat(faults("<script>x</script>")).hasSize(1);
        assertThat(faults("<script type=\"application/json\">{}</script>")).hasSize(1);
        assertThat(faults("<script src=\"https://elsewhere.example/x.js\"></script>")).hasSize(1);
        assertThat(faults("<p style=\"color:red\"><a onclick=\"x()\">")).hasSize(2);
        assertThat(faults("<form class=\"x\" method=\"post\" action=\"/y\"><button></form>")).hasSize(1);
        assertThat(faults("<script src=\"/static/house.js\" defer></script>")).isEmpty();
    }

    private static String shape(String path) {
        return path.replaceAll(ID, "{id}").replaceAll("\\?.*", "").replaceAll("[0-9]{3,}", "{n}");
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfTheFormNeitherByPageNorByFragment() throws Exception {
        PersonId secretary = new Society(house).holder(Role.SECRETARY);
        List<String> taken = new ArrayList<>();
        Map<String, HandlerMethod> changing = new TreeMap<>();
        for (RequestMethod method : List.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE)) {
            changing.putAll(addresses(method));
        }
        for (String pattern : changing.keySet()) {
            String path = pattern.replaceAll("\\{[^/]*}", "0194f6b8-0000-7000-8000-000000000000");
            for (MockHttpServletRequestBuilder request : List.of(
                    post(path),
                    post(path).header("HX-Request", "true"),
                    post(path).param("_csrf", "guessed"),
                    post(path).contentType("multipart/form-data; boundary=x").content("--x--"))) {
                int status = mvc.perform(as(secretary, request)).andReturn().getResponse().getStatus();
                if (status != expected(pattern)) {
                    taken.add(path + ": " + status);
                }
            }
        }

        assertThat(changing).hasSizeGreaterThan(40);
        assertThat(taken).isEmpty();
    }

    private static int expected(String pattern) {
        return switch (pattern) {
            case ONE_CLICK, INTEREST_ENDED -> 404;
            case COSIGNATURE -> 422;
            case HARVEST -> 200;
            default -> 403;
        };
    }

    @Test
    void httpsIsHeldToForAYearAndOnlyOverHttps() throws Exception {
        MockHttpServletResponse plain = mvc.perform(get("/sign-in")).andReturn().getResponse();
        MockHttpServletResponse sealed = mvc.perform(get("/sign-in").secure(true)).andReturn().getResponse();

        assertThat(plain.getHeader("Strict-Transport-Security")).isNull();
        assertThat(sealed.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @Test
    void cookiesAreForHttpsAloneWhereThePageIs() throws Exception {
        for (String path : List.of("/sign-in", "/language?to=en", "/theme?to=dark")) {
            var sealed = mvc.perform(get(URI.create(path)).secure(true)).andReturn().getResponse().getCookies();
            var plain = mvc.perform(get(URI.create(path))).andReturn().getResponse().getCookies();

            assertThat(Arrays.asList(sealed)).as(path).isNotEmpty()
                    .allMatch(cookie -> cookie.getSecure() && cookie.isHttpOnly() && "Lax".equals(cookie.getAttribute("SameSite")));
            assertThat(Arrays.asList(plain)).as(path).isNotEmpty().noneMatch(cookie -> cookie.getSecure());
        }
    }

    private static MockHttpServletRequestBuilder as(PersonId person, MockHttpServletRequestBuilder request) {
        return person == null ? request : request.with(SignedInAs.person(person));
    }

    private Map<String, HandlerMethod> addresses(RequestMethod method) {
        Map<String, HandlerMethod> found = new TreeMap<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> one : mappings.getHandlerMethods().entrySet()) {
            boolean own = one.getValue().getBeanType().getName().startsWith("home.engineers.");
            if (own && one.getKey().getMethodsCondition().getMethods().contains(method)) {
                one.getKey().getPatternValues().forEach(pattern -> found.put(pattern, one.getValue()));
            }
        }
        return found;
    }
}
