package home.engineers.cli.internal;

import home.engineers.EngineersHome;
import home.engineers.store.DataDirectory;
import home.engineers.store.DatabaseAddress;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application on a data directory that is already open. */
final class HouseProcess {
    private HouseProcess() {}

    /** A house that answers on the network. */
    static ConfigurableApplicationContext open(DataDirectory directory, boolean demo, String bind, int port) {
        return start(directory, demo, List.of("--server.address=" + bind, "--server.port=" + port));
    }

    /** The same house without any listening port, for one question of the command line. */
    static ConfigurableApplicationContext silent(DataDirectory directory, boolean demo) {
        return start(directory, demo, List.of("--server.port=-1"));
    }

    private static ConfigurableApplicationContext start(DataDirectory directory, boolean demo, List<String> network) {
        SpringApplication application = new SpringApplication(EngineersHome.class);
        application.setLogStartupInfo(false);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("dataDirectory", directory));
        List<String> arguments = new ArrayList<>(network);
        arguments.add("--house.data=" + directory.root());
        arguments.add("--house.demo=" + demo);
        if (demo) {
            arguments.add("--house.cast=full");
        }
        arguments.add("--spring.config.additional-location=optional:file:" + directory.root().resolve(DatabaseAddress.SETTINGS) + "[encoding=utf-8]");
        return application.run(arguments.toArray(String[]::new));
    }
}
