package home.engineers.authority;

import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.authority.Permission;
import home.engineers.kernel.authority.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.method.HandlerMethod;

/**
 * Who may do what, written down by hand in {@code role-act.csv}: one row for each act, one column for each role. Every
 * role but the visitor may also do what any engineer may, and every role what any visitor may.
 */
final class RoleActTable {
    static final Path FILE = Path.of("src/test/resources/role-act.csv");

    private RoleActTable() {}

    static Map<String, Set<Role>> written() throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        List<Role> roles = Arrays.stream(lines.getFirst().split(",")).skip(1).map(Role::valueOf).toList();
        Map<String, Set<Role>> table = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            Set<Role> may = new TreeSet<>();
            for (int i = 1; i < cells.length; i++) {
                if (cells[i].equals("y")) {
                    may.add(roles.get(i - 1));
                }
            }
            table.put(cells[0], may);
        }
        return table;
    }

    static Map<String, Set<Role>> effective(Collection<Permission> sentences) {
        Map<String, Set<Role>> table = new TreeMap<>();
        for (Permission sentence : sentences) {
            Set<Role> may = table.computeIfAbsent(sentence.act(), act -> new TreeSet<>());
            Arrays.stream(Role.values()).filter(role -> includes(role, sentence.role())).forEach(may::add);
        }
        return table;
    }

    private static boolean includes(Role role, Role said) {
        return role == said || said == Role.VISITOR || (said == Role.ENGINEER && role != Role.VISITOR);
    }

    /** As lines of the file, for whoever has to write a row. */
    static String text(Map<String, Set<Role>> table) {
        String header = "act," + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(","));
        List<String> lines = new ArrayList<>(List.of(header));
        table.forEach((act, may) -> lines.add(act + "," + Arrays.stream(Role.values())
                .map(role -> may.contains(role) ? "y" : "n")
                .collect(Collectors.joining(","))));
        return String.join("\n", lines) + "\n";
    }

    /** Endpoints that name no act, or one that has no row. */
    static List<String> unlisted(Collection<HandlerMethod> endpoints, Map<String, Set<Role>> table) {
        return endpoints.stream()
                .filter(endpoint -> {
                    Performs performs = endpoint.getMethodAnnotation(Performs.class);
                    return performs == null || !table.containsKey(performs.value());
                })
                .map(HandlerMethod::toString)
                .toList();
    }
}
