package home.engineers.cli.internal;

import home.engineers.credentials.proof.CredentialFault;
import home.engineers.kernel.json.StrictJson;
import home.engineers.kernel.json.UnreadableJson;
import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that a credential is verified from. */
final class CredentialFiles {
    /** In bytes: a credential of text has some thousands. */
    static final long LARGEST_CREDENTIAL = 2_000_000;

    static final long LARGEST_TRUST = 64_000_000;
    private static final int MOST_LISTS = 64;

    private CredentialFiles() {}

    /** @throws CredentialFault where the file is no text, which no credential can be */
    static String credential(Path file) throws IOException, CredentialFault {
        InputFiles.demandReadable(file);
        if (Files.size(file) > LARGEST_CREDENTIAL) {
            throw new OperatorFault("文件 " + file + " 太大。", "File " + file + " is too large.");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
        } catch (CharacterCodingException notText) {
            throw new CredentialFault("kernel.json.not-utf-8", "1", "1");
        }
    }

    /** Status lists in files named {@code *.status.json} in the folder of the credential; each proves itself. */
    static List<Object> listsBeside(Path credential) throws IOException {
        List<Object> lists = new ArrayList<>();
        Path folder = credential.toAbsolutePath().getParent();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.status.json")) {
            for (Path file : files) {
                if (lists.size() < MOST_LISTS && Files.isRegularFile(file) && Files.size(file) <= LARGEST_TRUST) {
                    add(lists, Files.readAllBytes(file));
                }
            }
        }
        return lists;
    }

    /** What is no JSON is no list: the credential that needs it will say that it is missing. */
    private static void add(List<Object> lists, byte[] content) {
        try {
            lists.add(StrictJson.object(content));
        } catch (UnreadableJson noList) {
            String text = new String(content, StandardCharsets.UTF_8).strip();
            lists.add(text);
        }
    }
}
