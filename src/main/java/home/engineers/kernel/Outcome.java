package home.engineers.kernel;

import java.util.List;
import java.util.function.Function;

/** The answer to a request that a rule may refuse: decided once, shown everywhere. */
public sealed interface Outcome<T> permits Granted, Refused {
    static <T> Outcome<T> granted(T value) {
        return new Granted<>(value);
    }

    static <T> Outcome<T> refused(Reason... reasons) {
        return new Refused<>(List.of(reasons));
    }

    static <T> Outcome<T> refused(List<Reason> reasons) {
        return new Refused<>(reasons);
    }

    default <U> Outcome<U> map(Function<T, U> change) {
        return switch (this) {
            case Granted<T>(T value) -> new Granted<>(change.apply(value));
            case Refused<T>(List<Reason> reasons) -> new Refused<>(reasons);
        };
    }
}
