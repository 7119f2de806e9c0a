package home.engineers.patents;

/**
 * The number an office gave to an application, without separators.
 *
 * @param country two letters of WIPO ST.3; WO for international applications
 * @param number what follows the country: for China digits and check character (ZC 0006), such as 2023100000015
 */
public record ApplicationNumber(String country, String number) {
    /** Country and number without separators, such as {@code CN2023100000015}. */
    public String text() {
        return country + number;
    }

    @Override
    public String toString() {
        return text();
    }
}
