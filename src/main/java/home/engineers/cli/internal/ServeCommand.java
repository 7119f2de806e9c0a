package home.engineers.cli.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.WayIn;
import home.engineers.store.DataDirectory;
import home.engineers.store.HouseDatabase;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./ehome serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {"开门：启动工程师之家并打印地址。", "Open the house and print its address."},
        footer = {
            "",
            "外部数据库：环境变量 SPRING_DATASOURCE_URL、_USERNAME、_PASSWORD，或数据目录中的 house.properties。",
            "External database: the environment variables SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD,",
            "or house.properties in the data directory."
        })
public final class ServeCommand implements Callable<Integer> {
    private static final String LOOPBACK = "127.0.0.1";

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--demo", description = {"演示：虚构的协会和人员", "demo: an invented association and its people"})
    private boolean demo;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = {"端口（默认 ${DEFAULT-VALUE}）", "port (default ${DEFAULT-VALUE})"})
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDR",
            defaultValue = LOOPBACK,
            description = {"监听地址（默认只限本机 ${DEFAULT-VALUE}）", "address to listen on (default this machine alone, ${DEFAULT-VALUE})"})
    private String bind = LOOPBACK;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        DataDirectory directory = DataDirectory.open(data.path(), demo);
        directory.demandRoom();
        Ports.demandFree(bind, port);
        HouseDatabase.demandFit(directory.root());
        CountDownLatch closed = new CountDownLatch(1);
        ConfigurableApplicationContext house = HouseProcess.open(directory, demo, bind, port);
        house.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        greet(house, directory);
        closed.await();
        return 0;
    }

    private void greet(ConfigurableApplicationContext house, DataDirectory directory) {
        PrintWriter out = spec.commandLine().getOut();
        String address = addressOf(house);
        out.println();
        out.println("  工程师之家已开门  Engineers' Home is open:  " + address);
        out.println("  数据目录 Data: " + directory.root() + "    停止 Stop: Ctrl+C");
        house.getBeanProvider(WayIn.class).orderedStream()
                .map(way -> way.lines(address))
                .filter(lines -> !lines.isEmpty())
                .forEach(lines -> print(out, lines));
        out.println();
        out.flush();
    }

    private static void print(PrintWriter out, List<LocalizedText> lines) {
        out.println();
        lines.forEach(line -> out.println("  " + line.zh() + "  " + line.en()));
    }

    private String addressOf(ConfigurableApplicationContext house) {
        String host = host(bind, demo);
        boolean sealed = house.getEnvironment().getProperty("server.ssl.bundle") != null
                || house.getEnvironment().getProperty("server.ssl.certificate") != null
                || house.getEnvironment().getProperty("server.ssl.key-store") != null;
        return (sealed ? "https://" : "http://") + host + ":" + ((WebServerApplicationContext) house).getWebServer().getPort();
    }

    /** What to type into a browser on this machine. A demo is known by a name, since passkeys belong to one. */
    static String host(String bind, boolean demo) {
        boolean here = bind.equals(LOOPBACK) || bind.equals("0.0.0.0") || bind.equals("::");
        if (here) {
            return demo ? "localhost" : LOOPBACK;
        }
        return bind.contains(":") ? "[" + bind + "]" : bind;
    }
}
