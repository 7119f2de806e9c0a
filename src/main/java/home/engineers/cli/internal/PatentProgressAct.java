package home.engineers.cli.internal;

import home.engineers.patents.PatentImport;
import home.engineers.patents.PatentImports;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How far the newest import of a file of this name has come. */
@Component
class PatentProgressAct implements ControlAct {
    static final String NAME = "patent-progress";
    private static final int LOOKED_AT = 20;

    private final PatentImports imports;

    PatentProgressAct(PatentImports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public ControlAnswer carryOut(Map<String, String> parameters, Path body) {
        String name = parameters.getOrDefault(PatentImportAct.FILE_NAME, "");
        Progress progress = imports.newest(LOOKED_AT).stream()
                .filter(one -> one.name().equals(name) && one.state() == PatentImport.State.RUNNING)
                .findFirst()
                .map(one -> new Progress(one.percent(), one.read(), one.refused()))
                .orElse(new Progress(0, 0, 0));
        return ControlAnswer.of(true, progress);
    }

    /** @param read records so far, of which {@code refused} were not taken */
    record Progress(int percent, long read, long refused) {}
}
