package home.engineers.panels.assignment;

import java.util.List;

/** What came of asking for an assignment. */
public sealed interface AssignmentResult {
    /** The best there is. */
    record Made(Assignment assignment) implements AssignmentResult {}

    /** There is none: demands that contradict each other, while without any one of them the others can be met. */
    record Impossible(List<Demand> contradiction) implements AssignmentResult {
        public Impossible {
            contradiction = List.copyOf(contradiction);
        }
    }
}
