package home.engineers.cli.internal;

import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.verification.CredentialVerifier;
import home.engineers.credentials.verification.PresentationVerifier;
import home.engineers.credentials.verification.TrustList;
import home.engineers.kernel.BundledWords;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./ehome credential}. */
@Command(
        name = "credential",
        mixinStandardHelpOptions = true,
        description = {"可验证凭证。", "Verifiable credentials."},
        subcommands = CredentialCommand.Verify.class)
public final class CredentialCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请用 credential verify FILE。 Call credential verify FILE.");
    }

    /** {@code ./ehome credential verify FILE}: exits 1 with the reason where it cannot be believed, 2 where files are missing. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "离线验证一张凭证，或者一份凭证汇集：证明成立、密钥属于签发者、签发者在信任清单里、没有过期、没有撤销或中止，才以 0 退出；汇集里的每一张都须如此。"
                        + "不需要服务器、数据库和网络；时钟最多可差 5 分钟。",
                "Verifies a credential or a presentation of several offline: exits with 0 only where its proof holds, the key is "
                        + "its issuer's, the issuer is in the trust list, and it is neither expired nor revoked nor suspended; of a "
                        + "presentation every credential. Needs no server, database or network; clocks may differ by 5 minutes."
            },
            footer = {
                "", "信任清单 Trust lists: docs/how-to/credentials.md",
                "例 Example: ./ehome credential verify certificate.json --trust trust.json"
            })
    public static final class Verify implements Callable<Integer> {
        private static final BundledWords ZH = new BundledWords(Language.ZH);
        private static final BundledWords EN = new BundledWords(Language.EN);

        @Parameters(index = "0", paramLabel = "FILE", description = {
            "凭证：JSON、JWT、本会的 PDF 证书，或者凭证汇集（JSON）",
            "the credential: JSON, JWT, or a PDF certificate of this house; or a presentation as JSON"})
        private Path file = Path.of("");

        @Option(names = "--trust", paramLabel = "FILE", description = {
            "信任清单（JSON）：签发者、DID 文档、状态清单", "the trust list, as JSON: issuers, DID documents, status lists"})
        private @Nullable Path trust;

        @Option(names = "--proof-only", description = {
            "只检查证明本身，不问签发者、有效期和状态", "check the proof alone, not the issuer, validity or status"})
        private boolean proofOnly;

        @Option(names = "--at", paramLabel = "TIME", description = {
            "按这一时刻验证（例如 2027-01-01T00:00:00Z），默认现在", "verify as of this time, for example 2027-01-01T00:00:00Z; now by default"})
        private @Nullable Instant at;

        @Option(names = "--json", description = {"输出 JSON", "print JSON"})
        private boolean json;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            return switch (outcome()) {
                case Granted<CredentialAnswer>(CredentialAnswer answer) -> {
                    spec.commandLine().getOut().println(json ? Json.text(answer.members()) : answer.sentence());
                    yield CommandLine.ExitCode.OK;
                }
                case Refused<CredentialAnswer>(List<Reason> reasons) -> {
                    spec.commandLine().getOut().println(json ? Json.text(answer(reasons)) : file + ": " + sentence(reasons));
                    yield CommandLine.ExitCode.SOFTWARE;
                }
            };
        }

        private Outcome<CredentialAnswer> outcome() throws IOException {
            try {
                String text = CredentialFiles.credential(file);
                TrustList trusted = trusted();
                return PresentationVerifier.isOne(text)
                        ? presentation(text, new PresentationVerifier(trusted))
                        : credential(text, new CredentialVerifier(trusted));
            } catch (CredentialFault unreadable) {
                return Outcome.refused(unreadable.reason());
            }
        }

        private Outcome<CredentialAnswer> credential(String text, CredentialVerifier verifier) {
            return (proofOnly ? verifier.proof(text) : verifier.verify(text, asked())).map(one -> CredentialAnswer.of(one, proofOnly));
        }

        private Outcome<CredentialAnswer> presentation(String text, PresentationVerifier verifier) {
            return (proofOnly ? verifier.proof(text) : verifier.verify(text, asked())).map(one -> CredentialAnswer.of(one, proofOnly));
        }

        private Instant asked() {
            return at == null ? Clock.systemUTC().instant() : at;
        }

        private TrustList trusted() throws IOException {
            if (trust == null) {
                return TrustList.EMPTY;
            }
            try {
                return TrustList.read(InputFiles.text(trust, CredentialFiles.LARGEST_TRUST)).with(CredentialFiles.listsBeside(file));
            } catch (CredentialFault noTrustList) {
                throw new OperatorFault(
                        trust + "：" + ZH.of(noTrustList.reason()), trust + ": " + EN.of(noTrustList.reason()));
            }
        }

        private String sentence(List<Reason> reasons) {
            List<Reason> all = new ArrayList<>(reasons);
            if (trust == null && !proofOnly) {
                all.add(Reason.of("credentials.verify.noTrust"));
            }
            StringBuilder zh = new StringBuilder();
            StringBuilder en = new StringBuilder();
            all.forEach(one -> {
                zh.append(ZH.of(one));
                en.append(' ').append(EN.of(one));
            });
            return zh.append(en).toString();
        }

        private Map<String, Object> answer(List<Reason> reasons) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("valid", false);
            answer.put("proofOnly", proofOnly);
            if (reasons.size() > 1) {
                answer.put("credential", reasons.getFirst().arguments().getFirst());
            }
            answer.put("reason", reasons.getLast().key().replaceFirst("^(credentials\\.fault|credentials|kernel)\\.", ""));
            answer.put("sentence", sentence(reasons));
            return answer;
        }
    }
}
