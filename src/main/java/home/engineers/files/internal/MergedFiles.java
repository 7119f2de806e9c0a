package home.engineers.files.internal;

import home.engineers.kernel.PersonMerge;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files sent in and imports ordered, when two records of a person are merged. */
@Component
class MergedFiles implements PersonMerge {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("files_attachment", "received_by", "files.merge.attachment"),
                Column.moves("files_import_job", "ordered_by", "files.merge.import"),
                Column.moves("files_import_mend", "mended_by", "files.merge.mend"));
    }
}
