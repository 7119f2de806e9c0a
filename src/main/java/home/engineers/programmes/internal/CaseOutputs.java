package home.engineers.programmes.internal;

import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.CaseStatus;
import home.engineers.programmes.Certificate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes out of a case: the official forms, and the certificate that the authority issued. */
@Component
class CaseOutputs {
    private final PrintedForms forms;
    private final CertificateTable certificates;

    CaseOutputs(PrintedForms forms, CertificateTable certificates) {
        this.forms = forms;
        this.certificates = certificates;
    }

    CaseView.Outputs of(Actor actor, ReviewCase one) {
        return new CaseView.Outputs(forms.forms(actor, one), certificate(one));
    }

    /** The certificate of a granted case, or null. */
    @Nullable Certificate certificate(ReviewCase one) {
        return one.state().status() == CaseStatus.GRANTED ? certificates.of(one.id()).orElse(null) : null;
    }
}
