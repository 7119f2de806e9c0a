package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.testing.Database;
import home.engineers.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the product says of settings it cannot work with. */
@Database
class SettingRefusalTests {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private void refused(String settings, String chinese, String english) throws Exception {
        Files.writeString(data.resolve("house.properties"), "spring.datasource.url=" + database.url()
                + "\nspring.datasource.username=" + database.user() + "\nspring.datasource.password=" + database.password() + "\n" + settings);
        StringWriter err = new StringWriter();
        int exit = Ehome.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute("import", "persons", "--template", "--data", data.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains(chinese, english);
    }

    @Test
    void asksForTheSenderWhereMailIsSetUp() throws Exception {
        refused("spring.mail.host=smtp.example.org\n", "设置 house.mail.from 还没有写", "house.mail.from is missing");
    }

    @Test
    void asksForTheSecretOfAGateway() throws Exception {
        refused("house.codes.webhook=https://sms.example.org/\n", "设置 house.codes.secret 还没有写", "house.codes.secret is missing");
    }

    @Test
    void knowsNoSuchRole() throws Exception {
        refused("house.second-factor.required-roles=SECRETARY,SEKRETARY\n", "SEKRETARY", "is no value for its setting");
    }

    @Test
    void takesNoNameForAProxy() throws Exception {
        refused("house.proxies=proxy.example.org\n", "不是 IP 地址", "is no IP address");
    }
}
