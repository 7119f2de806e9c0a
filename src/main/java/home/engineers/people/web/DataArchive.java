package home.engineers.people.web;

import home.engineers.files.Attachment;
import home.engineers.kernel.PersonalData.Part;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.web.Page;
import home.engineers.people.PersonData;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One archive to take along: {@code data.json} with all that is held, and the person's own files. */
final class DataArchive {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final PersonData data;
    private final Actor actor;
    private final Page page;

    DataArchive(PersonData data, Actor actor, Page page) {
        this.data = data;
        this.actor = actor;
        this.page = page;
    }

    /**
     * The JSON document: for machines the keys and values, for people the names and the words.
     *
     * @param files names in the archive by the id of the attachment; empty for the document alone
     */
    static Map<String, Object> document(Actor actor, Page page, List<Part> parts, Map<String, String> files) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("person", actor.requirePerson().toString());
        document.put("takenAt", page.now().toString());
        document.put("parts", parts.stream().filter(part -> !part.rows().isEmpty()).map(part -> part(page, part)).toList());
        document.put("files", files);
        return document;
    }

    private static Map<String, Object> part(Page page, Part part) {
        List<Map<String, String>> words = part.rows().stream()
                .map(row -> {
                    Map<String, String> said = new LinkedHashMap<>();
                    for (int i = 0; i < row.size(); i++) {
                        said.put(page.t(part.columns().get(i)), CellText.of(page, row.get(i)));
                    }
                    return said;
                })
                .toList();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("key", part.name());
        whole.put("name", page.t(part.name()));
        whole.put("rows", part.machineRows());
        whole.put("words", words);
        return whole;
    }

    void write(List<Part> parts, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        List<Attachment> own = new ArrayList<>(data.attachments(actor));
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < own.size(); i++) {
            Attachment one = own.get(i);
            String name = "files/" + (i + 1) + "-" + one.name();
            names.put(one.id().toString(), name);
            zip.putNextEntry(new ZipEntry(name));
            try (InputStream content = data.open(actor, one)) {
                content.transferTo(zip);
            }
        }
        zip.putNextEntry(new ZipEntry("data.json"));
        zip.write(JSON.writeValueAsBytes(document(actor, page, parts, names)));
        zip.finish();
    }
}
