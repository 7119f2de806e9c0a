package planted.house;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A house with one planted fault: {@code upper} reaches into the internals of {@code lower}. */
@SpringBootApplication
public class PlantedHouse {}
