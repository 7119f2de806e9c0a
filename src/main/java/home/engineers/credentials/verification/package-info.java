/** Whether a credential can be believed: proof, issuer, trust list, validity and status, all of it offline. */
@NullMarked
@NamedInterface("verification")
package home.engineers.credentials.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
