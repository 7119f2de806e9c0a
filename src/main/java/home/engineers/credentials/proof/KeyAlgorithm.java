package home.engineers.credentials.proof;

/** What a key signs with, as multicodec numbers it. */
public enum KeyAlgorithm {
    /** RFC 8032. */
    ED25519(0xed, 32),
    /** GB/T 32918.2 with SM3 (GB/T 32905); the point compressed. */
    SM2(0x1206, 33);

    final int codec;
    final int length;

    KeyAlgorithm(int codec, int length) {
        this.codec = codec;
        this.length = length;
    }
}
