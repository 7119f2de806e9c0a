package home.engineers.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TotalTests {
    private static final int SIZE = 30;

    @Test
    void saysExactlyHowManyThereAreUpToTheMostCounted() {
        assertThat(Total.of(Total.MOST, 1, SIZE, SIZE)).isEqualTo(new Total(Total.MOST, false));
        assertThat(Total.words(Total.MOST)).isEqualTo("5,000");
    }

    @Test
    void saysThatThereAreMoreWhereItStoppedCounting() {
        assertThat(Total.of(Total.LIMIT, 1, SIZE, SIZE)).isEqualTo(new Total(Total.MOST, true));
        assertThat(Total.words(Total.LIMIT)).isEqualTo("5,000+");
        assertThat(new Total(Total.MOST, true).words()).isEqualTo("5,000+");
    }

    @Test
    void saysNoLessThanWhatWasSeen() {
        assertThat(Total.of(Total.LIMIT, 199, SIZE, SIZE)).isEqualTo(new Total(199L * SIZE, true));
    }

    @Test
    void knowsTheTotalAgainOnTheLastPage() {
        assertThat(Total.of(Total.LIMIT, 200, SIZE, 7)).isEqualTo(new Total(199L * SIZE + 7, false));
    }
}
