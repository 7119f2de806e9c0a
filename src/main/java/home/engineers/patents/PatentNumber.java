package home.engineers.patents;

import home.engineers.kernel.Outcome;
import home.engineers.patents.rules.WrittenNumbers;

/**
 * The number of a patent as somebody wrote it, made out.
 *
 * @param text as it is kept and compared, without separators: {@code CN215792497U}, {@code CN2023101048435}
 * @param printed as it is printed: {@code CN215792497U}, {@code CN202310104843.5}, {@code PCT/CN2023/123456}
 */
public record PatentNumber(Kind kind, String text, String printed) {
    /** What bears the number. */
    public enum Kind {
        /** A published document: 公开（公告）号. */
        PUBLICATION,
        /** An application, and in China the patent that came of it: 申请号, 专利号. */
        APPLICATION
    }

    /**
     * Reads a number in any spelling, such as {@code ZL 2023 1 0104843.5}, {@code 专利号：CN202310104843.5}, {@code cn 215792497 u}
     * or {@code PCT/CN2023/123456}. Digits without a country are those of a Chinese application.
     *
     * @return the number, or why it is none: of a Chinese application with another check character, which it should be
     */
    public static Outcome<PatentNumber> read(String written) {
        return WrittenNumbers.read(written);
    }
}
