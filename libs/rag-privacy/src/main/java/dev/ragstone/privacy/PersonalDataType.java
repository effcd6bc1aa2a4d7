package dev.ragstone.privacy;

/** The kinds of personal data that are found. The name is what a mask says. */
public enum PersonalDataType {
    /** An e-mail address. */
    EMAIL,
    /** A telephone number: international, North American, or national with a leading zero or near a word for it. */
    PHONE,
    /** An international bank account number; country, length and check digits agree. */
    IBAN,
    /** The number of a payment card; prefix, length and check digit agree. */
    PAYMENT_CARD,
    /** An IPv4 or IPv6 address that names one machine. */
    IP_ADDRESS,
    /** A hardware address of a network interface. */
    MAC_ADDRESS,
    /** User name and password in a URL. */
    URL_CREDENTIALS,
    /** Social security number of the United States. */
    US_SSN,
    /** Individual taxpayer number of the United States. */
    US_ITIN,
    /** Social insurance number of Canada. */
    CA_SIN,
    /** NHS number of the United Kingdom. */
    UK_NHS,
    /** National insurance number of the United Kingdom. */
    UK_NINO,
    /** Tax identification number of Germany. */
    DE_TAX_ID,
    /** DNI or NIE of Spain. */
    ES_DNI,
    /** Fiscal code of Italy. */
    IT_FISCAL_CODE,
    /** Social security number (NIR) of France. */
    FR_NIR,
    /** Citizen service number of the Netherlands. */
    NL_BSN,
    /** National register number of Belgium. */
    BE_REGISTER_NUMBER,
    /** PESEL of Poland. */
    PL_PESEL,
    /** Personal identity number of Sweden. */
    SE_PERSONAL_NUMBER,
    /** Personal identity code of Finland. */
    FI_IDENTITY_CODE,
    /** Social security number (AHV, AVS) of Switzerland. */
    CH_AHV,
    /** CPF of Brazil. */
    BR_CPF,
    /** A date that nearby words call a date of birth. */
    DATE_OF_BIRTH,
    /** The number of a passport, where nearby words say so. */
    PASSPORT,
    /** The number of a driver's licence, where nearby words say so. */
    DRIVER_LICENCE
}
