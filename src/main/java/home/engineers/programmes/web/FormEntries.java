package home.engineers.programmes.web;

import home.engineers.kernel.Upload;
import home.engineers.kernel.web.Uploads;
import home.engineers.programmes.internal.FormEntry;
import home.engineers.programmes.internal.FormEntry.AddRow;
import home.engineers.programmes.internal.FormEntry.Change;
import home.engineers.programmes.internal.FormEntry.Nothing;
import home.engineers.programmes.internal.FormEntry.RemoveFile;
import home.engineers.programmes.internal.FormEntry.RemoveRow;
import home.engineers.programmes.internal.FormEntry.Tidy;
import home.engineers.programmes.internal.FormView;
import home.engineers.programmes.rules.FormField;
import home.engineers.programmes.rules.TypedAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Takes what a page with a form sends apart. */
final class FormEntries {
    /** Name of the buttons of a form, whose value says what is to be done. */
    private static final String DO = "do";
    private static final int LONGEST_CHOICE = 200;

    private FormEntries() {}

    /** @param choices names of the fields of the page that are none of the form's */
    static FormEntry of(HttpServletRequest request, Set<String> choices) throws IOException {
        Map<String, String> chosen = new HashMap<>();
        for (String name : choices) {
            String value = Objects.requireNonNullElse(request.getParameter(name), "");
            chosen.put(name, value.substring(0, Math.min(LONGEST_CHOICE, value.length())));
        }
        String version = Objects.requireNonNullElse(request.getParameter("draft"), "");
        return new FormEntry(
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, tab(request), chosen, request.getParameterMap(),
                uploads(request), change(asked(request)));
    }

    /** The name by which a page knows itself; empty where it has none. */
    static String tab(HttpServletRequest request) {
        String tab = Objects.requireNonNullElse(request.getParameter("tab"), "");
        return tab.matches("[A-Za-z0-9_-]{8,64}") ? tab : "";
    }

    /** As {@link #of}, where no button means that it is saved while it is typed. */
    static FormEntry typing(HttpServletRequest request, Set<String> choices) throws IOException {
        FormEntry entry = of(request, choices);
        return entry.change() instanceof Tidy
                ? new FormEntry(entry.version(), entry.tab(), entry.choices(), entry.typed(), entry.uploads(), new Nothing())
                : entry;
    }

    /** What the button asks for; to file where no button says anything. */
    static String asked(HttpServletRequest request) {
        @Nullable String asked = request.getParameter(DO);
        return asked == null || asked.isBlank() ? "file" : asked;
    }

    static boolean files(HttpServletRequest request) {
        return asked(request).equals("file");
    }

    private static Change change(String asked) {
        String[] parts = asked.split(":", 3);
        return switch (parts[0]) {
            case "file", "save" -> new Tidy();
            case "add" -> parts.length == 2 ? new AddRow(parts[1]) : new Nothing();
            case "remove" -> parts.length == 3 && parts[2].matches("\\d{1,4}")
                    ? new RemoveRow(parts[1], Integer.parseInt(parts[2]))
                    : new Nothing();
            case "drop" -> parts.length == 3 ? new RemoveFile(parts[1], parts[2]) : new Nothing();
            default -> new Nothing();
        };
    }

    /** Where to look after a button was pressed: the row it added, the place it emptied. */
    static String place(HttpServletRequest request, FormView view) {
        String[] parts = asked(request).split(":", 3);
        boolean known = parts.length > 1 && view.form().field(parts[1]).isPresent();
        if (!known) {
            return "";
        }
        int rows = view.answers().rows(parts[1]).size();
        return "#/" + parts[1] + (parts[0].equals("add") ? "/" + Math.max(0, rows - 1) : "");
    }

    private static Map<String, List<Upload>> uploads(HttpServletRequest request) throws IOException {
        Map<String, List<Upload>> uploads = new LinkedHashMap<>();
        @Nullable MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart != null) {
            for (Map.Entry<String, List<MultipartFile>> files : multipart.getMultiFileMap().entrySet()) {
                uploads.put(files.getKey(), Uploads.of(files.getValue()));
            }
        }
        uploads.values().removeIf(List::isEmpty);
        return uploads;
    }

    /** Whether the page must be drawn anew, since other fields, rows or files stand on it now. */
    static boolean redraws(HttpServletRequest request, FormEntry entry, FormPage now) {
        String[] names = Objects.requireNonNullElse(request.getParameterValues(TypedAnswers.SHOWN), new String[0]);
        Set<String> shown = Set.copyOf(Arrays.asList(names));
        Set<String> asked = now.view().form().asked(now.view().answers()).stream()
                .map(FormField::name)
                .collect(Collectors.toSet());
        return !shown.equals(asked) || !(entry.change() instanceof Nothing) || !entry.uploads().isEmpty();
    }
}
