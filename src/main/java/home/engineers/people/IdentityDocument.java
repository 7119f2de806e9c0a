package home.engineers.people;

import java.util.Arrays;
import java.util.Optional;

/** A document that proves who someone is. Prints without its number, so that no log ever holds one. */
public record IdentityDocument(Kind kind, String number) {
    /** Kinds of document the house accepts. */
    public enum Kind {
        /** 居民身份证, GB 11643. */
        RESIDENT("resident"),
        /** 港澳台居民居住证, numbered like a resident card from 81, 82 or 83. */
        HMT_RESIDENT("hmt-resident"),
        /** 港澳居民来往内地通行证, 台湾居民来往大陆通行证. */
        HMT_TRAVEL("hmt-travel"),
        /** 外国人永久居留身份证, 15 characters until 2023, 18 digits from 9 since. */
        FOREIGN_PERMANENT("foreign-permanent"),
        PASSPORT("passport");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        /** Name in the database, in forms and in the API. */
        public String wire() {
            return wire;
        }

        public static Optional<Kind> of(String wire) {
            return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
        }
    }

    @Override
    public String toString() {
        return "IdentityDocument[" + kind.wire + "]";
    }
}
