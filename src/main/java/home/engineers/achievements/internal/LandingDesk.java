package home.engineers.achievements.internal;

import home.engineers.achievements.Achievements.Entry;
import home.engineers.achievements.rules.EvidenceFile;
import home.engineers.achievements.rules.Metadata;
import home.engineers.achievements.rules.Metadata.OpenFile;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.experts.Specialty;
import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.Granted;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.SeenByAll;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.HouseAddress;
import home.engineers.organisations.Organisations;
import home.engineers.patents.PatentNumber;
import home.engineers.patents.Patents;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The page of one achievement, for people and for programs. */
@Service
@Transactional(readOnly = true)
public class LandingDesk {
    private final Library library;
    private final FieldChoice fields;
    private final Attachments attachments;
    private final Organisations organisations;
    private final Patents patents;
    private final HouseAddress house;

    LandingDesk(
            Library library, FieldChoice fields, Attachments attachments, Organisations organisations, Patents patents, HouseAddress house) {
        this.library = library;
        this.fields = fields;
        this.attachments = attachments;
        this.organisations = organisations;
        this.patents = patents;
        this.house = house;
    }

    /** A file on the page. @param file null where its content is gone */
    public record File(EvidenceFile evidence, Attachment file) {}

    /**
     * @param makers pages of organisations on record that made it
     * @param patents of its patents those on record, each with the number of the document
     */
    public record Landing(
            Entry entry, Metadata metadata, List<Specialty> fields, List<File> files, List<String> makers, Map<String, String> patents) {}

    /** @throws Absent where the number was never given */
    @SeenByAll
    public Landing landing(RegistrationNumber number) {
        return landing(library.find(number).orElseThrow(Absent::new));
    }

    /** @throws Absent where there is no such version */
    @SeenByAll
    public Landing landing(RegistrationNumber number, int version) {
        return landing(library.find(number, version).orElseThrow(Absent::new));
    }

    /** What programs are told of each of these, in a fixed number of questions. */
    Map<UUID, Metadata> metadata(Collection<UUID> achievements) {
        Map<UUID, Entry> entries = library.entries(achievements);
        Map<UUID, Attachment> found = attachments.all(entries.values().stream()
                .flatMap(entry -> entry.content().files().stream()).map(EvidenceFile::attachment).toList());
        LocalizedText publisher = organisations.municipalAssociation().names();
        Map<UUID, Metadata> metadata = new HashMap<>();
        entries.forEach((id, entry) -> metadata.put(id, metadata(entry, files(entry, found), publisher)));
        return metadata;
    }

    private Landing landing(Entry entry) {
        Map<UUID, Attachment> found = attachments.all(entry.content().files().stream().map(EvidenceFile::attachment).toList());
        List<File> files = files(entry, found);
        Metadata metadata = metadata(entry, files, organisations.municipalAssociation().names());
        List<String> makers = entry.content().units().stream().filter(party -> party.organisation() != null)
                .map(party -> house.text() + "/organisations/" + party.organisation()).toList();
        return new Landing(entry, metadata, fields.of(entry.content().description().fields()), files, makers, patents(entry));
    }

    private Map<String, String> patents(Entry entry) {
        Map<String, PatentNumber> read = new HashMap<>();
        for (String printed : entry.content().description().patents()) {
            if (PatentNumber.read(printed) instanceof Granted<PatentNumber>(PatentNumber number)) {
                read.put(printed, number);
            }
        }
        Map<String, String> onRecord = patents.onRecord(read.values());
        Map<String, String> found = new HashMap<>();
        read.forEach((printed, number) -> {
            if (onRecord.containsKey(number.text())) {
                found.put(printed, onRecord.get(number.text()));
            }
        });
        return found;
    }

    private static List<File> files(Entry entry, Map<UUID, Attachment> found) {
        return entry.content().files().stream().filter(file -> found.containsKey(file.attachment()))
                .map(file -> new File(file, Objects.requireNonNull(found.get(file.attachment())))).toList();
    }

    private Metadata metadata(Entry entry, List<File> files, LocalizedText publisher) {
        return new Metadata(
                entry.number(), entry.content(), entry.version(), publisher, entry.registeredOn(),
                LocalDate.ofInstant(entry.changedAt(), HouseClock.ZONE), entry.opensOn(), library.address(entry.number()),
                fields.of(entry.content().description().fields()).stream().map(Specialty::name).toList(),
                entry.filesOpen() && entry.withdrawn() == null ? files.stream().map(this::open).toList() : List.of());
    }

    private OpenFile open(File one) {
        return new OpenFile(
                house.text() + "/files/" + one.file().id(), one.file().name(), one.file().mediaType(), one.file().bytes(), one.file().sha256());
    }
}
