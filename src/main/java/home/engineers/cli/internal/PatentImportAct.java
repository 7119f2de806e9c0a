package home.engineers.cli.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.patents.PatentImport;
import home.engineers.patents.PatentImports;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has a file of patents imported and waits until that is done. */
@Component
class PatentImportAct implements ControlAct {
    static final String NAME = "patent-import";
    static final String FILE_NAME = "name";
    private static final Duration LOOK = Duration.ofMillis(40);

    private final PatentImports imports;
    private final ControlWords words;

    PatentImportAct(PatentImports imports, ControlWords words) {
        this.imports = imports;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ControlAnswer carryOut(Map<String, String> parameters, Path body) throws IOException {
        String name = parameters.getOrDefault(FILE_NAME, "");
        try (InputStream content = Files.newInputStream(body)) {
            return switch (imports.receive(name, content, null)) {
                case Refused<UUID>(List<Reason> reasons) ->
                    ControlAnswer.of(false, new Result(0, 0, 0, List.of(new Refusal(name, 0, "", words.sentence(reasons.getFirst())))));
                case Granted<UUID>(UUID id) -> answer(ended(id));
            };
        }
    }

    private PatentImport ended(UUID id) throws InterruptedIOException {
        try {
            PatentImport one = imports.find(id).orElseThrow();
            while (one.state() == PatentImport.State.RUNNING) {
                Thread.sleep(LOOK);
                one = imports.find(id).orElseThrow();
            }
            return one;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private ControlAnswer answer(PatentImport one) {
        List<Refusal> refused = new ArrayList<>();
        imports.refused(one.id(), Integer.MAX_VALUE).forEach(record -> refused.add(
                new Refusal(record.file(), record.line(), record.number(), words.sentence(record.reason()))));
        if (one.state() == PatentImport.State.FAILED) {
            refused.add(new Refusal(one.name(), 0, "", words.sentence(Reason.of("patents.refused.failed"))));
        }
        return ControlAnswer.of(
                refused.isEmpty() && one.state() == PatentImport.State.DONE,
                new Result(one.read(), one.stored(), one.unchanged(), refused));
    }

    /**
     * What an import came to.
     *
     * @param read records, whatever became of them
     * @param stored records that were new or changed what is on record
     */
    record Result(long read, long stored, long unchanged, List<Refusal> refused) {
        Result plus(Result other) {
            return new Result(
                    read + other.read, stored + other.stored, unchanged + other.unchanged,
                    java.util.stream.Stream.concat(refused.stream(), other.refused.stream()).toList());
        }
    }

    /** @param line where the record begins, from 1; 0 where it is the file as a whole */
    record Refusal(String file, long line, String number, String reason) {}
}
