package home.engineers.careers.internal;

import home.engineers.careers.rules.Derivation;
import home.engineers.programmes.DegreeLevel;
import home.engineers.programmes.TitleLevel;
import java.util.Arrays;
import java.util.Optional;

/** The ranks of degrees and titles, as eligibility knows them. */
final class LevelRanks implements Derivation.Ranks {
    @Override
    public boolean atLeast(String level, String asked) {
        Optional<DegreeLevel> degree = degree(asked);
        return degree.isPresent()
                ? degree(level).filter(one -> one.atLeast(degree.get())).isPresent()
                : title(level).filter(one -> one.compareTo(title(asked).orElseThrow()) >= 0).isPresent();
    }

    private static Optional<DegreeLevel> degree(String wire) {
        return Arrays.stream(DegreeLevel.values()).filter(one -> one.wireName().equals(wire)).findFirst();
    }

    private static Optional<TitleLevel> title(String wire) {
        return Arrays.stream(TitleLevel.values()).filter(one -> one.wireName().equals(wire)).findFirst();
    }
}
