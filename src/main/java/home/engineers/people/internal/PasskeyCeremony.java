package home.engineers.people.internal;

import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.web.HouseIdentity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two ceremonies of WebAuthn, registration and authentication, with Spring Security's relying party. A passkey is
 * asked to live in the authenticator and to verify its owner every time, so that it alone is two factors.
 */
@Component
class PasskeyCeremony {
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE = new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN = new TypeReference<>() {};
    private static final AuthenticatorSelectionCriteria SELECTION = AuthenticatorSelectionCriteria.builder()
            .residentKey(ResidentKeyRequirement.REQUIRED)
            .userVerification(UserVerificationRequirement.REQUIRED)
            .build();
    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("house", "visitor", AuthorityUtils.createAuthorityList("VISITOR"));

    private final PasskeyOwners owners;
    private final PasskeyStore store;
    private final PasskeyTable passkeys;
    private final HouseOrigin house;
    private final ObjectProvider<HouseIdentity> identity;
    private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyCeremony(
            PasskeyOwners owners,
            PasskeyStore store,
            PasskeyTable passkeys,
            HouseOrigin house,
            ObjectProvider<HouseIdentity> identity) {
        this.owners = owners;
        this.store = store;
        this.passkeys = passkeys;
        this.house = house;
        this.identity = identity;
    }

    PublicKeyCredentialCreationOptions creation(PersonId person) {
        return relyingParty().createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(speaking(person)));
    }

    /** @param person whose passkeys are asked for, or null where any will do */
    PublicKeyCredentialRequestOptions request(@Nullable PersonId person) {
        return relyingParty().createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(person == null ? NOBODY : speaking(person)));
    }

    String text(Object options) {
        return json.writeValueAsString(options);
    }

    Outcome<Passkey> register(PublicKeyCredentialCreationOptions options, String credential, String name) {
        Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> made = read(credential, MADE);
        if (made.isEmpty()) {
            return Outcome.refused(Reason.of("people.passkey.unreadable"));
        }
        if (passkeys.byCredential(made.get().getRawId()).isPresent()) {
            return Outcome.refused(Reason.of("people.passkey.known"));
        }
        return verified(() -> {
            CredentialRecord record = relyingParty().registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(made.get(), name)));
            return passkeys.byCredential(record.getCredentialId()).orElseThrow();
        });
    }

    /** @return the passkey that was shown; its use is noted */
    Outcome<Passkey> prove(PublicKeyCredentialRequestOptions options, String credential) {
        Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> shown = read(credential, SHOWN);
        if (shown.isEmpty()) {
            return Outcome.refused(Reason.of("people.passkey.unreadable"));
        }
        Optional<Passkey> known = passkeys.byCredential(shown.get().getRawId());
        if (known.isEmpty()) {
            return Outcome.refused(Reason.of("people.passkey.unknown"));
        }
        return verified(() -> {
            relyingParty().authenticate(new RelyingPartyAuthenticationRequest(options, shown.get()));
            return known.get();
        });
    }

    /** The passkey that is shown, unproven. */
    Optional<Passkey> claimed(String credential) {
        return read(credential, SHOWN).map(PublicKeyCredential::getRawId).flatMap(passkeys::byCredential);
    }

    private static Outcome<Passkey> verified(Supplier<Passkey> ceremony) {
        try {
            return Outcome.granted(ceremony.get());
        } catch (BadOriginException | BadRpIdException elsewhere) {
            return Outcome.refused(Reason.of("people.passkey.wrongOrigin"));
        } catch (UserNotVerifiedException unverified) {
            return Outcome.refused(Reason.of("people.passkey.unverified"));
        } catch (MaliciousCounterValueException | PasskeyStore.Copied copied) {
            return Outcome.refused(Reason.of(Passkeys.COPIED));
        } catch (BadChallengeException old) {
            return Outcome.refused(Reason.of("people.passkey.over"));
        } catch (VerificationException | DataConversionException wrong) {
            return Outcome.refused(Reason.of("people.passkey.wrong"));
        }
    }

    private <T> Optional<T> read(String credential, TypeReference<T> type) {
        try {
            return Optional.ofNullable(json.readValue(credential, type));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Webauthn4JRelyingPartyOperations relyingParty() {
        HouseOrigin.Origin origin = house.forPasskeys().orElseThrow();
        PublicKeyCredentialRpEntity here =
                PublicKeyCredentialRpEntity.builder().id(origin.host()).name(identity.getObject().association().zh()).build();
        Webauthn4JRelyingPartyOperations party =
                new Webauthn4JRelyingPartyOperations(owners, store, here, Set.of(origin.origin()));
        party.setCustomizeCreationOptions(options -> options.authenticatorSelection(SELECTION));
        party.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return party;
    }

    private static Authentication speaking(PersonId person) {
        return UsernamePasswordAuthenticationToken.authenticated(person.toString(), null, List.of());
    }
}
