package home.engineers.ballots.belenios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An election that belenios-tool alone sets up, carries and tallies. */
final class ToolElection {
    static final String CHOICES = "[[1,0,0],[0,0,1]]";
    private static final String TEMPLATE = """
            {"description":"评审 \\"试\\" / trial","name":"评审","questions":[\
            {"answers":["同意","反对","弃权"],"min":1,"max":1,"question":"案 1"},\
            {"answers":["yes","no"],"blank":true,"min":0,"max":2,"question":"Case 2"}],\
            "administrator":"A","credential_authority":"C"}""";

    final BeleniosTool tool;
    final String group;
    final String uuid;
    final List<String> credentials = new ArrayList<>();
    private final Path folder;

    ToolElection(Path folder, String group) throws IOException, InterruptedException {
        this.folder = folder;
        this.tool = new BeleniosTool(folder);
        this.group = group;
        this.uuid = tool.sound("", "setup", "generate-token").strip();
    }

    /** @param voters one identity a line, a weight after two commas where voters have weights */
    void credentials(String voters) throws IOException, InterruptedException {
        tool.write("voters.txt", voters);
        tool.sound("", "setup", "generate-credentials", "--uuid", uuid, "--group", group, "--file", "voters.txt");
        Files.copy(tool.only(".pubcreds"), folder.resolve("public_creds.json"));
        for (String line : Files.readAllLines(tool.only(".privcreds"))) {
            credentials.add(line.substring(line.lastIndexOf(' ') + 1));
        }
    }

    void singleTrustees(int number) throws IOException, InterruptedException {
        StringBuilder keys = new StringBuilder();
        for (int i = 1; i <= number; i++) {
            keys.append(singleTrustee("trustee" + i));
        }
        tool.write("public_keys.jsons", keys.toString());
    }

    private String singleTrustee(String name) throws IOException, InterruptedException {
        tool.sound("", "setup", "generate-trustee-key", "--group", group);
        Files.move(tool.only(".privkey"), folder.resolve(name + ".secret"));
        Path published = tool.only(".pubkey");
        String key = Files.readString(published);
        Files.delete(published);
        return key;
    }

    void open() throws IOException, InterruptedException {
        openWith(TEMPLATE);
    }

    void openWith(String template) throws IOException, InterruptedException {
        tool.write("template.json", template);
        tool.sound("", "setup", "make-trustees");
        tool.sound("", "setup", "make-election", "--uuid", uuid, "--group", group, "--template", "template.json");
        tool.sound("", "archive", "init");
    }

    void vote(int voter, String choices) throws IOException, InterruptedException {
        tool.add("Ballot", ballot(voter, choices));
    }

    String ballot(int voter, String choices) throws IOException, InterruptedException {
        return ballot(tool, credentials.get(voter), choices);
    }

    static String ballot(BeleniosTool tool, String credential, String choices) throws IOException, InterruptedException {
        tool.write("credential", credential);
        tool.write("choices.json", choices);
        return tool.sound(
                "", "election", "generate-ballot", "--dir", ".", "--privcred", "credential", "--ballot", "choices.json").strip();
    }

    void close() throws IOException, InterruptedException {
        tool.add("EndBallots", "");
        tool.add("EncryptedTally", tool.sound("", "election", "compute-encrypted-tally", "--dir", "."));
    }

    void decrypt(int owner) throws IOException, InterruptedException {
        tool.add("PartialDecryption", tool.sound(
                "", "election", "decrypt", "--dir", ".", "--privkey", "trustee" + owner + ".secret", "--trustee-id", "" + owner));
    }

    void finish() throws IOException, InterruptedException {
        tool.add("Result", tool.sound("", "election", "compute-result", "--dir", "."));
    }

    /** Establishes a threshold among trustees who all use belenios-tool; their files are named by their certificates. */
    List<String> thresholdTrustees(int threshold, int number) throws IOException, InterruptedException {
        for (int i = 0; i < number; i++) {
            step("", "1");
        }
        List<String> names = tool.files(".cert").stream().map(file -> file.getFileName().toString().replace(".cert", "")).toList();
        tool.write("certs.jsons", joined(names, ".cert"));
        for (String name : names) {
            tool.write(name + ".polynomial", step("", "3", "--certs", "certs.jsons", "--key", name + ".key", "--threshold", "" + threshold));
        }
        tool.write("polynomials.jsons", joined(names, ".polynomial"));
        step("", "4", "--certs", "certs.jsons", "--polynomials", "polynomials.jsons");
        for (String name : names) {
            tool.write(name + ".voutput", step(tool.read(name + ".vinput"), "5", "--certs", "certs.jsons", "--key", name + ".key"));
        }
        tool.write("public_keys.jsons", "");
        tool.write("threshold.json", step(joined(names, ".voutput"), "6", "--certs", "certs.jsons", "--polynomials", "polynomials.jsons"));
        return names;
    }

    String step(String input, String step, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("setup", "generate-trustee-key-threshold", "--group", group, "--step", step));
        all.addAll(List.of(arguments));
        return tool.sound(input, all.toArray(String[]::new));
    }

    private String joined(List<String> names, String ending) throws IOException {
        StringBuilder joined = new StringBuilder();
        for (String name : names) {
            joined.append(tool.read(name + ending).strip()).append('\n');
        }
        return joined.toString();
    }

    void decryptAsOne(String name, int owner) throws IOException, InterruptedException {
        tool.add("PartialDecryption", tool.sound(
                "", "election", "decrypt-threshold", "--dir", ".", "--key", name + ".key",
                "--decryption-key", name + ".dkey", "--trustee-id", "" + owner));
    }
}
