package home.engineers.programmes;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import home.engineers.kernel.PersonId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everything that can be sent to the house, generated from the list of its endpoints: with a name of a hidden case in the address
 * or in what is sent, and again with a name of nothing. The two answers may differ in that name alone.
 */
final class ActsOnHidden {
    private static final int MOST = 3;
    /** What is made anew for each answer, and names what was sent. */
    private static final String FRESH = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|[a-z2-7]{20,32}";

    private final MockMvc mvc;
    private final Marks marks;
    private final List<Act> acts = new ArrayList<>();

    /** One way of sending something. */
    private record Act(HttpMethod method, String pattern, HandlerMethod handler) {}

    /** @param left addresses that are left out */
    ActsOnHidden(ApplicationContext house, Marks marks, Set<String> left) {
        this.mvc = house.getBean(MockMvc.class);
        this.marks = marks;
        house.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, handler) -> {
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                if (method != RequestMethod.GET && handler.getBeanType().getName().startsWith("home.engineers.")) {
                    info.getPatternValues().stream()
                            .filter(pattern -> !left.contains(pattern))
                            .forEach(pattern -> acts.add(new Act(method.asHttpMethod(), pattern, handler)));
                }
            }
        });
    }

    /** By person and address: how an answer differs; empty where none does. */
    Map<String, String> differences(PersonId person) throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (Act act : acts) {
            if (act.pattern().contains("{")) {
                for (String address : ReadOperations.filled(act.pattern(), marks.fitting(act.pattern()), MOST)) {
                    compare(act, person, address, "", found);
                }
            }
            if (!AskedParameters.naming(act.handler()).isEmpty() && !act.pattern().contains("{")) {
                for (String mark : named(act.pattern())) {
                    compare(act, person, act.pattern(), mark, found);
                }
            }
        }
        return found;
    }

    /** One id, one address and one number. */
    private List<String> named(String pattern) {
        List<String> fitting = marks.fitting(pattern);
        return Stream.of("[0-9a-f]{8}-[0-9a-f-]{27}", "[a-z2-7]{20,32}", ".*[0-9]{2}.*")
                .flatMap(shape -> fitting.stream().filter(mark -> mark.matches(shape)).limit(1))
                .distinct()
                .toList();
    }

    /** Asked for a second time where they differ: how many tries there were before is no difference. */
    private void compare(Act act, PersonId person, String address, String mark, Map<String, String> found) throws Exception {
        if (!differs(act, person, address, mark)) {
            return;
        }
        String nothing = read(send(act, person, marks.erased(address), marks.erased(mark)));
        String told = read(send(act, person, address, mark));
        String openly = read(send(act, null, address, mark));
        if (!told.equals(nothing) && !told.lines().findFirst().equals(openly.lines().findFirst())) {
            found.put(person + " " + act.method() + " " + address + " " + mark, first(told, nothing));
        }
    }

    private boolean differs(Act act, PersonId person, String address, String mark) throws Exception {
        return !read(send(act, person, address, mark)).equals(read(send(act, person, marks.erased(address), marks.erased(mark))));
    }

    /** The status on the first line, then headers and body, without the name that was sent and what is made anew. */
    private String read(Reply reply) {
        return reply.status() + "\n" + marks.erased(reply.headers() + "\n" + reply.body()).replaceAll(FRESH, "fresh");
    }

    private static String first(String told, String nothing) {
        List<String> one = told.lines().toList();
        List<String> other = nothing.lines().toList();
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        return clipped(one, same) + " and " + clipped(other, same);
    }

    private static String clipped(List<String> lines, int at) {
        String line = at < lines.size() ? lines.get(at).strip() : "nothing more";
        return line.substring(0, Math.min(200, line.length()));
    }

    private Reply send(Act act, @Nullable PersonId person, String address, String mark) throws Exception {
        MockHttpServletRequestBuilder request = request(act.method(), URI.create(address)).with(csrf());
        Map<String, String> values = new TreeMap<>(AskedParameters.filled(act.handler(), mark.isEmpty() ? "同意推荐，材料齐全" : mark));
        values.put("version", "1");
        values.putIfAbsent("decision", "endorse");
        values.forEach(request::param);
        return Reply.to(mvc, person, request);
    }
}
