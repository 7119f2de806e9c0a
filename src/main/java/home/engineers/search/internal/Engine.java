package home.engineers.search.internal;

import home.engineers.search.IndexSchema;
import home.engineers.search.internal.Generation.Mark;
import java.util.Optional;

/** Where indexes are kept. Of each schema there are generations, numbered from 1, of which one is served. */
public interface Engine {
    /** Its name, for people. */
    String name();

    /** Whether all nodes share what is kept, so that one of them alone may write at a time. */
    boolean shared();

    /** The number of the generation that is served; empty where there is none, or none that can be opened. */
    Optional<Integer> served(IndexSchema schema);

    /** Opens a generation, making it where it is missing. @param fresh what a new one says of itself */
    Generation open(IndexSchema schema, int number, Mark fresh);

    /** From now on, after a restart too, this one is served. */
    void serve(IndexSchema schema, int number);

    /** Forgets all generations but those from a number on. */
    void forgetBefore(IndexSchema schema, int number);
}
