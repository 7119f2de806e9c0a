package home.engineers.law.internal;

import home.engineers.kernel.PersonMerge;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who loaded the notices of holidays, when two records of a person are merged. */
@Component
class MergedNotices implements PersonMerge {
    @Override
    public List<Column> columns() {
        return List.of(Column.moves("law_calendar_notice", "imported_by", "law.merge.notice"));
    }
}
