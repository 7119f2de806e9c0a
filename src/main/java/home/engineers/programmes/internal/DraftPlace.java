package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.FormAnswers;
import home.engineers.programmes.rules.ProgrammeDocument;
import org.jspecify.annotations.Nullable;

/**
 * Where a form is being filled in.
 *
 * @param correcting the case whose form is corrected, or null before filing
 * @param path of its page
 * @param begun the answers with which it begins: from the profile, or as filed last
 */
record DraftPlace(
        ProgrammeDocument document, PersonId person, @Nullable CaseId correcting, String path, FormAnswers begun) {}
