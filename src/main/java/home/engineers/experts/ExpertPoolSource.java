package home.engineers.experts;

import java.util.List;

/** Offers the pools from which panels are drawn, where there are several that come and go; offered as a bean. */
public interface ExpertPoolSource {
    List<ExpertPool> pools();
}
