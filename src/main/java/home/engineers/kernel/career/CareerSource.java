package home.engineers.kernel.career;

import home.engineers.kernel.PersonId;
import java.util.List;

/** What one module knows of a person's career; offered as a bean by every module that knows of something. */
public interface CareerSource {
    /** All of it in any order, as the person may see it; never anything about somebody else. */
    List<CareerItem> of(PersonId person);
}
