package home.engineers.experts;

import home.engineers.kernel.PersonId;
import java.util.Collection;
import java.util.Map;

/** How much work one module has given to experts; offered as a bean by every module that gives some. */
public interface ExpertWork {
    /** Asked once for all of them; whoever has had none may be left out. */
    Map<PersonId, Load> loads(Collection<PersonId> persons);

    /** @param open given and not done @param done in all */
    record Load(int open, int done) {
        public static final Load NONE = new Load(0, 0);

        public Load plus(Load other) {
            return new Load(open + other.open, done + other.done);
        }
    }
}
