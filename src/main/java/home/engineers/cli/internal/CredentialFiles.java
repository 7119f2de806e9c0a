package home.engineers.cli.internal;

import home.engineers.credentials.paper.SignedPaper;
import home.engineers.credentials.proof.CredentialFault;
import home.engineers.kernel.json.StrictJson;
import home.engineers.kernel.json.UnreadableJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Files that a credential is verified from. */
final class CredentialFiles {
    /** In bytes: a credential of text has some thousands, a presentation of the most that one may hold as many thousand times. */
    static final long LARGEST_CREDENTIAL = 8_000_000;

    static final long LARGEST_TRUST = 64_000_000;
    private static final int MOST_LISTS = 64;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private CredentialFiles() {}

    /** @throws CredentialFault where the file is too large or no text, which no credential can be */
    static String credential(Path file) throws IOException, CredentialFault {
        InputFiles.demandReadable(file);
        if (Files.size(file) > LARGEST_CREDENTIAL) {
            throw new CredentialFault("credentials.fault.large", Long.toString(LARGEST_CREDENTIAL));
        }
        byte[] content = Files.readAllBytes(file);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(isPdf(content) ? within(content) : content)).toString();
        } catch (CharacterCodingException notText) {
            throw new CredentialFault("kernel.json.not-utf-8", "1", "1");
        }
    }

    private static boolean isPdf(byte[] content) {
        return content.length > PDF.length && Arrays.equals(PDF, 0, PDF.length, content, 0, PDF.length);
    }

    /** The credential that lies in a certificate on paper. */
    private static byte[] within(byte[] pdf) throws CredentialFault {
        try {
            byte[] credential = SignedPaper.credential(pdf);
            if (credential.length > 0) {
                return credential;
            }
        } catch (IOException noPdf) {
            throw new CredentialFault("credentials.fault.pdf");
        }
        throw new CredentialFault("credentials.fault.pdf");
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
