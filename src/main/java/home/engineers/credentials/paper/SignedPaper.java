package home.engineers.credentials.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.CollectionStore;

/** A certificate on paper, signed as PAdES baseline B-B demands (ETSI EN 319 142-1). */
public final class SignedPaper {
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");
    private static final int LARGEST_CREDENTIAL = 2_000_000;

    private SignedPaper() {}

    /** @param credential the signed credential, which lies in the paper as {@code credential.json} @param on when it is signed */
    public static byte[] of(CertificateText text, byte[] credential, PaperKey key, Instant on) {
        byte[] bare = CertificatePaper.pdf(text, credential, on);
        try (PDDocument pdf = Loader.loadPDF(bare); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(CADES);
            signature.setName(text.association().zh());
            Calendar at = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
            at.setTimeInMillis(on.toEpochMilli());
            signature.setSignDate(at);
            pdf.addSignature(signature, content -> cms(content, key));
            pdf.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] cms(InputStream content, PaperKey key) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
                    .setSignedAttributeGenerator(attributes(key))
                    .build(new JcaContentSignerBuilder(ALGORITHM).build(key.key()), key.certificate()));
            generator.addCertificates(new CollectionStore<>(List.of(key.certificate())));
            return generator.generate(new CMSProcessableByteArray(content.readAllBytes()), false).getEncoded();
        } catch (OperatorCreationException | CMSException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Names the certificate, and leaves the time to the PDF, as PAdES demands. */
    private static CMSAttributeTableGenerator attributes(PaperKey key) {
        SigningCertificateV2 named = new SigningCertificateV2(new ESSCertIDv2(sha256(key.encoded())));
        Hashtable<ASN1ObjectIdentifier, Attribute> table = new Hashtable<>();
        table.put(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named)));
        DefaultSignedAttributeTableGenerator all = new DefaultSignedAttributeTableGenerator(new AttributeTable(table));
        return parameters -> all.getAttributes(parameters).remove(CMSAttributes.signingTime);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The credential that lies in a paper; empty where none does. @throws IOException where it is no PDF */
    public static byte[] credential(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
            Map<String, PDComplexFileSpecification> found = files == null ? null : files.getNames();
            PDComplexFileSpecification named = found == null ? null : found.get(CertificatePaper.CREDENTIAL);
            if (named == null || named.getEmbeddedFile() == null) {
                return new byte[0];
            }
            try (InputStream in = named.getEmbeddedFile().createInputStream()) {
                return in.readNBytes(LARGEST_CREDENTIAL);
            }
        }
    }
}
