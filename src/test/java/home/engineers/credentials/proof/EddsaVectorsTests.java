package home.engineers.credentials.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.credentials.Vectors;
import home.engineers.credentials.verification.TrustList;
import home.engineers.kernel.json.CanonicalJson;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published vectors of Data Integrity EdDSA Cryptosuites v1.0 (W3C Recommendation of 15 May 2025). */
class EddsaVectorsTests {
    private static final String FOLDER = "vc-di-eddsa/";
    private static final Instant CREATED = Instant.parse("2023-02-24T23:36:38Z");

    private static SigningKey key() throws CredentialFault {
        byte[] secret = Multibase.decode((String) Vectors.json(FOLDER + "keyPair.json").get("privateKeyMultibase"));
        return SigningKey.of(KeyAlgorithm.ED25519, Arrays.copyOfRange(secret, 2, secret.length));
    }

    private static Map<String, Object> proof(Map<String, Object> signed) throws CredentialFault {
        return Members.object(Members.list(signed.get("proof")).getFirst(), "proof");
    }

    @Test
    void readsAndWritesThePublishedKey() throws CredentialFault {
        String text = (String) Vectors.json(FOLDER + "keyPair.json").get("publicKeyMultibase");

        assertThat(Multikey.of(text).text()).isEqualTo(text);
        assertThat(key().publicKey().text()).isEqualTo(text);
        assertThat(DidKey.key(DidKey.method(key().publicKey())).key()).isEqualTo(key().publicKey());
    }

    @Test
    void canonicalizesAsPublished() throws CredentialFault {
        Map<String, Object> signed = Vectors.json(FOLDER + "eddsa-jcs-2022/signedJCS.json");
        Map<String, Object> options = new LinkedHashMap<>(proof(signed));
        options.remove("proofValue");
        signed.remove("proof");
        assertThat(CanonicalJson.of(signed)).isEqualTo(Vectors.text(FOLDER + "eddsa-jcs-2022/canonDocJCS.txt"));
        assertThat(CanonicalJson.of(options)).isEqualTo(Vectors.text(FOLDER + "eddsa-jcs-2022/proofCanonJCS.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eddsa-rdfc-2022/", "eddsa-rdfc-2022/employ/"})
    void canonicalizesMeaningAsPublished(String folder) throws CredentialFault {
        Map<String, Object> linked = Vectors.json(FOLDER + folder + "signedDataInt.json");
        Map<String, Object> options = new LinkedHashMap<>(proof(linked));
        options.remove("proofValue");
        options.put("@context", linked.get("@context"));
        linked.remove("proof");
        assertThat(LinkedData.canonical(linked)).isEqualTo(Vectors.text(FOLDER + folder + "canonDocDataInt.txt"));
        assertThat(LinkedData.canonical(options)).isEqualTo(Vectors.text(FOLDER + folder + "proofCanonDataInt.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "EDDSA_JCS_2022, unsigned.json, eddsa-jcs-2022/signedJCS.json, eddsa-jcs-2022/combinedHashJCS.txt, eddsa-jcs-2022/sigHexJCS.txt",
        "EDDSA_RDFC_2022, unsigned.json, eddsa-rdfc-2022/signedDataInt.json, eddsa-rdfc-2022/combinedHashDataInt.txt, eddsa-rdfc-2022/sigHexDataInt.txt",
        "EDDSA_RDFC_2022, employmentAuth.json, eddsa-rdfc-2022/employ/signedDataInt.json, eddsa-rdfc-2022/employ/combinedHashDataInt.txt, eddsa-rdfc-2022/employ/sigHexDataInt.txt"
    })
    void signsAsPublished(Cryptosuite suite, String unsigned, String signedFile, String hashFile, String signatureFile) throws CredentialFault {
        Map<String, Object> published = Vectors.json(FOLDER + signedFile);
        Map<String, Object> signed = DataIntegrity.sign(
                Vectors.json(FOLDER + unsigned), suite, key(), DidKey.method(key().publicKey()), CREATED);

        assertThat(proof(signed)).isEqualTo(proof(published));
        Map<String, Object> options = new LinkedHashMap<>(proof(published));
        options.remove("proofValue");
        options.put("@context", published.get("@context"));
        byte[] hashes = suite.signed(Vectors.json(FOLDER + unsigned), options);
        assertThat(HexFormat.of().formatHex(hashes)).isEqualTo(Vectors.text(FOLDER + hashFile).strip());
        assertThat(HexFormat.of().formatHex(key().sign(hashes))).isEqualTo(Vectors.text(FOLDER + signatureFile).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "eddsa-jcs-2022/signedJCS", "eddsa-rdfc-2022/signedDataInt", "eddsa-rdfc-2022/employ/signedDataInt", "proof-set-chain/signedProofSet1",
        "proof-set-chain/signedProofSet2", "proof-set-chain/signedProofChain1", "proof-set-chain/signedProofChain2"
    })
    void holdsWhatIsPublishedAndNothingElse(String name) throws CredentialFault {
        Map<String, Object> signed = Vectors.json(FOLDER + name + ".json");
        int proofs = Members.list(signed.get("proof")).size();
        assertThat(DataIntegrity.check(signed, TrustList.EMPTY)).hasSize(proofs);

        signed.put("description", "A minimum viable example of an Alumni Credential!");
        assertThatThrownBy(() -> DataIntegrity.check(signed, TrustList.EMPTY)).hasMessageContaining("credentials.fault.signature");
    }

    /** Open Badges 3.0 implementation guide, linked data proof test vector. */
    @Test
    void holdsThePublishedOpenBadge() throws CredentialFault {
        Map<String, Object> badge = Vectors.json("open-badges-3/signed.json");
        Multikey key = Multikey.of("z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi");
        KeyBook keys = (method, purpose) -> new VerificationKey(method, "https://example.edu/issuers/565049", key, null, null);

        assertThat(DataIntegrity.check(badge, keys)).hasSize(1);
        Map<String, Object> options = new LinkedHashMap<>(proof(badge));
        options.remove("proofValue");
        options.put("@context", badge.get("@context"));
        badge.remove("proof");
        assertThat(LinkedData.canonical(badge).strip()).isEqualTo(Vectors.text("open-badges-3/document-canon.txt").strip());
        assertThat(LinkedData.canonical(options).strip()).isEqualTo(Vectors.text("open-badges-3/proof-canon.txt").strip());
    }

    @Test
    void refusesAChainThatLacksAnEarlierProof() throws CredentialFault {
        Map<String, Object> chain = Vectors.json(FOLDER + "proof-set-chain/signedProofChain2.json");
        List<?> proofs = Members.list(chain.get("proof"));
        chain.put("proof", proofs.subList(1, proofs.size()));

        assertThatThrownBy(() -> DataIntegrity.check(chain, TrustList.EMPTY)).hasMessageContaining("credentials.fault.chain");
    }

    @Test
    void refusesAMemberThatNoContextKnows() {
        Map<String, Object> signed = Vectors.json(FOLDER + "eddsa-rdfc-2022/signedDataInt.json");
        signed.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));

        assertThatThrownBy(() -> DataIntegrity.check(signed, TrustList.EMPTY)).hasMessageContaining("credentials.fault.linkedData");
    }
}
