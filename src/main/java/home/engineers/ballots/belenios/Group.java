package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The multiplicative subgroup of order q in which a ballot is encrypted (section 5). Its name is bound into the proofs.
 * Exponentiation is the platform's, which does not run in constant time: keys are used on the machine of their holder.
 */
public final class Group {
    /** Exponents of 256 bits; for elections with homomorphic questions (section 5.1). */
    public static final Group BELENIOS_2048 = new Group(
            "BELENIOS-2048",
            number("a3ef2d011fefb1b6e39e568fccdffb0fb7dc7ef3a791b6862791811d21fc35f21e6d36856b428030"
                    + "421f514ed40bfd4c06e092a495af8d79a2f85e0fb11c0ede07dd973f9c53e50930c6e82ac36de1ae"
                    + "3fb8c3aabfff12ce27a5022ddd8912d107435012768a2cdd0a4091d8fa447f6c7ebc15a349fa318a"
                    + "6b4fe17d8d47e843a3e14dfa9b2162f4d7229abe93a188b46b006517d6f6747ebbb29c9ec3099b60"
                    + "7f18fb1a8bc858279aa8599411d998d3e3fada9e010840d082d8c31911acdd4a0e7992d0f18cc759"
                    + "cb5de0acf66a3882555bc810941e021b6a4ccfa04ee4008f878affa2375e2999b44f6cef17d70730"
                    + "1e59e0e6351e051ed9cec4157646e64f"),
            number("adb6066a73522565f4daa0f2579db7f2f0fa90c2168bc709e20263387d55c491"),
            number("1307c1ab5f295885d7caa3a78a42415e31fd1c5807b61fb1e781878a52230a51988b98c259597f9c"
                    + "5a9dfd001d26ba31d9d8976f01d95a1c8262ee68a0e92cea541e5219e0d0d094301b894236823fe1"
                    + "d4bc04e29f3748aefd4f10d5b1a356a8643e673fd9d215fc8fe5fb9cf9fdb8ea88fdb1a3381a697f"
                    + "df9c2458570b06d26aef1be365fdd90165f397c6b870df8c1b9e519edcee8bb0f74b7a1615a274ba"
                    + "60a7ea574a61f552d2dde0ce514e0927c4ff49b1964c4a913731ae4268d60d7f22127b6cbba44d45"
                    + "3ac8b72fd04e0991b7aeff04867d8724ac638f5f34100d2d47aa680d43771902743d663f42d853c0"
                    + "41e1c91fe3823f4bcf284308f1d7e653"));

    /** A safe prime, so exponents of 2,047 bits: some eight times dearer (section 5.2). */
    public static final Group RFC_3526_2048 = safePrime(
            "RFC-3526-2048",
            number("ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22"
                    + "514a08798e3404ddef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6"
                    + "f44c42e9a637ed6b0bff5cb6f406b7edee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3d"
                    + "c2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f83655d23dca3ad961c62f356208552bb"
                    + "9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3be39e772c180e8603"
                    + "9b2783a2ec07a28fb5c55df06f4c52c9de2bcbf6955817183995497cea956ae515d2261898fa0510"
                    + "15728e5a8aacaa68ffffffffffffffff"));

    private final String name;
    private final BigInteger modulus;
    private final BigInteger order;
    private final FixedBase generator;

    private Group(String name, BigInteger modulus, BigInteger order, BigInteger generator) {
        this.name = name;
        this.modulus = modulus;
        this.order = order;
        this.generator = new FixedBase(generator, modulus);
    }

    private static Group safePrime(String name, BigInteger modulus) {
        return new Group(name, modulus, modulus.subtract(BigInteger.ONE).shiftRight(1), BigInteger.TWO);
    }

    private static BigInteger number(String hexadecimal) {
        return new BigInteger(hexadecimal, 16);
    }

    /** The group of this name, if the specification knows it. */
    public static Optional<Group> named(String name) {
        return switch (name) {
            case "BELENIOS-2048" -> Optional.of(BELENIOS_2048);
            case "RFC-3526-2048" -> Optional.of(RFC_3526_2048);
            default -> Optional.empty();
        };
    }

    public String name() {
        return name;
    }

    BigInteger modulus() {
        return modulus;
    }

    BigInteger order() {
        return order;
    }

    BigInteger generator() {
        return generator.base();
    }

    /** The generator to this power. */
    BigInteger raised(BigInteger exponent) {
        return generator.power(exponent.mod(order));
    }

    BigInteger power(BigInteger base, BigInteger exponent) {
        return base.modPow(exponent.mod(order), modulus);
    }

    /** Powers of one element that is used over and over, such as the key of an election. */
    FixedBase fixed(BigInteger base) {
        return new FixedBase(base, modulus);
    }

    BigInteger product(BigInteger one, BigInteger other) {
        return one.multiply(other).mod(modulus);
    }

    BigInteger quotient(BigInteger one, BigInteger other) {
        return product(one, other.modInverse(modulus));
    }

    /** Whether it is an element of the subgroup: what is outside could make proofs pass that prove nothing. */
    boolean contains(BigInteger element) {
        return element.signum() > 0
                && element.compareTo(modulus) < 0
                && element.modPow(order, modulus).equals(BigInteger.ONE);
    }

    boolean isExponent(BigInteger number) {
        return number.signum() >= 0 && number.compareTo(order) < 0;
    }

    /** An exponent, each as likely as the other. */
    BigInteger exponent(SecureRandom random) {
        BigInteger drawn;
        do {
            drawn = new BigInteger(order.bitLength(), random);
        } while (drawn.compareTo(order) >= 0);
        return drawn;
    }

    @Override
    public String toString() {
        return name;
    }
}
