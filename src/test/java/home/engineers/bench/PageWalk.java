package home.engineers.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the pages that a reader can come to: from every address that stands by itself, along links, and through the forms
 * that ask. Whatever list the house gets, it is found.
 */
final class PageWalk {
    private static final Pattern LINK = Pattern.compile("href=\"([/?][^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern SELECT = Pattern.compile("<select\\b[^>]*\\bname=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*\\bvalue=\"([^\"]+)\"");
    private static final Pattern TYPED = Pattern.compile("<input\\b(?=[^>]*\\btype=\"(?:search|text)\")[^>]*\\bname=\"([^\"]+)\"");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(method|action)=\"([^\"]*)\"");

    /** A surname, part of a name, a mobile number, part of a number, and no one. */
    private static final List<String> WORDS = List.of("岑", "砚秋", PersonTable.MOBILE + "0010007", "0077", "没有此人");

    /** Addresses of one kind that are tried. */
    private static final int SAMPLES = 5;

    private static final int OPTIONS = 6;

    private final OpenHouse house;
    private final PageKinds kinds;
    private final Map<String, Map<String, Double>> found = new TreeMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    private PageWalk(OpenHouse house, PageKinds kinds) {
        this.house = house;
        this.kinds = kinds;
    }

    /** By the kind of page the addresses that answer this reader, each with the milliseconds that a second visit took. */
    static Map<String, Map<String, Double>> by(OpenHouse house, PageKinds kinds) throws IOException, InterruptedException {
        PageWalk walk = new PageWalk(house, kinds);
        kinds.open().forEach(walk::goTo);
        while (!walk.ahead.isEmpty()) {
            walk.visit(walk.ahead.removeFirst());
        }
        walk.found.values().removeIf(Map::isEmpty);
        return walk.found;
    }

    private void goTo(String address) {
        if (address.contains("format=") || !seen.add(address)) {
            return;
        }
        kinds.of(address).ifPresent(kind -> {
            Map<String, Double> known = found.computeIfAbsent(kind, none -> new LinkedHashMap<>());
            if (known.size() < SAMPLES) {
                known.put(address, Double.NaN);
                ahead.add(address);
            }
        });
    }

    private void visit(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = house.answer(address);
        if (answer.statusCode() >= 500) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        Map<String, Double> known = found.get(kinds.of(address).orElseThrow());
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (answer.statusCode() != 200 || !page) {
            known.remove(address);
            return;
        }
        known.put(address, house.serverTime(address));
        String path = address.split("\\?", 2)[0];
        Matcher link = LINK.matcher(answer.body());
        while (link.find()) {
            String to = link.group(1).replace("&amp;", "&");
            goTo(to.startsWith("?") ? path + to : to);
        }
        Matcher form = FORM.matcher(answer.body());
        while (form.find()) {
            ask(path, form.group(1), form.group(2));
        }
    }

    private void ask(String path, String head, String body) {
        String to = path;
        String method = "get";
        Matcher attribute = ATTRIBUTE.matcher(head);
        while (attribute.find()) {
            if (attribute.group(1).equals("method")) {
                method = attribute.group(2);
            } else {
                to = attribute.group(2);
            }
        }
        if (!method.equalsIgnoreCase("get")) {
            return;
        }
        for (Matcher typed = TYPED.matcher(body); typed.find();) {
            for (String word : WORDS) {
                goTo(to + "?" + typed.group(1) + "=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
            }
        }
        for (Matcher select = SELECT.matcher(body); select.find();) {
            Matcher option = OPTION.matcher(select.group(2));
            for (int i = 0; i < OPTIONS && option.find(); i++) {
                goTo(to + "?" + select.group(1) + "=" + URLEncoder.encode(option.group(1), StandardCharsets.UTF_8));
            }
        }
    }
}
