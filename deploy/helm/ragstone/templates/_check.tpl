{{/* Fails, with everything that is wrong, where values contradict each other. */}}
{{- define "ragstone.check" -}}
{{- $problems := concat
  (include "ragstone.check.names" . | fromJsonArray)
  (include "ragstone.check.images" . | fromJsonArray)
  (include "ragstone.check.access" . | fromJsonArray)
  (include "ragstone.check.replicas" . | fromJsonArray)
  (include "ragstone.check.connections" . | fromJsonArray)
  (include "ragstone.check.tenants" . | fromJsonArray)
  (include "ragstone.check.topics" . | fromJsonArray)
  (include "ragstone.check.twice" . | fromJsonArray)
  (include "ragstone.check.secrets" . | fromJsonArray)
  (include "ragstone.check.evalGate" . | fromJsonArray) -}}
{{- if $problems -}}
{{- fail (printf "\n\nThese values cannot be used:\n- %s\n" (join "\n- " $problems)) -}}
{{- end -}}
{{- end }}

{{/* Names are such that the API server accepts them, and labels that select pods are the chart's alone. */}}
{{- define "ragstone.check.names" -}}
{{- $problems := list -}}
{{- $fullname := include "ragstone.fullname" . -}}
{{- if not (regexMatch "^[a-z][-a-z0-9]*$" $fullname) -}}
{{- $problems = append $problems (printf "no Service can be called %s-query: set fullnameOverride to a letter and more small letters, digits and dashes" $fullname) -}}
{{- end -}}
{{- $chosen := dict "commonLabels" .Values.commonLabels "pod.labels" .Values.pod.labels -}}
{{- range list "query" "ingestion" "eval" -}}
{{- $_ := set $chosen (printf "%s.pod.labels" .) ((index $.Values .).pod.labels | default dict) -}}
{{- end -}}
{{- range $label := include "ragstone.selector" (dict "root" . "component" "any") | fromYaml | keys | sortAlpha -}}
{{- range $value, $labels := $chosen -}}
{{- if hasKey $labels $label -}}
{{- $problems = append $problems (printf "%s has %s, by which pods are found: leave it to the chart" $value $label) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{ toJson $problems }}
{{- end }}

{{- define "ragstone.check.evalGate" -}}
{{- $problems := list -}}
{{- if .Values.evalGate.enabled -}}
{{- if not .Values.evalGate.dataset -}}
{{- $problems = append $problems "evalGate.enabled without evalGate.dataset: name a data set that eval-service keeps" -}}
{{- end -}}
{{- if not (and .Values.eval.enabled .Values.query.enabled) -}}
{{- $problems = append $problems "evalGate.enabled without eval.enabled and query.enabled: eval-service asks query-service" -}}
{{- end -}}
{{- end -}}
{{ toJson $problems }}
{{- end }}

{{- define "ragstone.check.images" -}}
{{- $problems := list -}}
{{- if eq .Values.image.tag "latest" -}}
{{- $problems = append $problems "image.tag is latest, which says nothing about what runs: name a version" -}}
{{- end -}}
{{- range list "query" "ingestion" "eval" -}}
{{- if eq (index $.Values .).image.tag "latest" -}}
{{- $problems = append $problems (printf "%s.image.tag is latest, which says nothing about what runs: name a version" .) -}}
{{- end -}}
{{- end -}}
{{ toJson $problems }}
{{- end }}

{{- define "ragstone.check.access" -}}
{{- $problems := list -}}
{{- $mode := index .Values.config "ragstone.auth.mode" | default .Values.auth.mode -}}
{{- if and (eq .Values.auth.mode "api-key") (not .Values.auth.apiKeys.existingSecret) -}}
{{- $problems = append $problems "auth.mode is api-key without auth.apiKeys.existingSecret: make a secret with the file of keys and name it" -}}
{{- end -}}
{{- if and (eq .Values.auth.mode "oidc") (not (and .Values.auth.oidc.serverUrl .Values.auth.oidc.audience)) -}}
{{- $problems = append $problems "auth.mode is oidc without auth.oidc.serverUrl or auth.oidc.audience: name the provider, and whom its tokens are for" -}}
{{- end -}}
{{- if and (eq .Values.auth.mode "gateway") (not (or .Values.auth.gateway.existingSecret .Values.auth.gateway.trustedProxies)) -}}
{{- $problems = append $problems "auth.mode is gateway without auth.gateway.existingSecret or auth.gateway.trustedProxies: say by what the proxy is known" -}}
{{- end -}}
{{- if .Values.exposure.enabled -}}
{{- if and (eq $mode "none") (not .Values.exposure.allowAnonymous) -}}
{{- $problems = append $problems "exposure.enabled would let everybody read and write everything, as auth.mode is none: set auth.mode, or exposure.allowAnonymous where something in front asks who calls" -}}
{{- end -}}
{{- if and (eq .Values.exposure.kind "HTTPRoute") (not .Values.exposure.gateways) -}}
{{- $problems = append $problems "exposure.kind is HTTPRoute without exposure.gateways: name the Gateway it belongs to" -}}
{{- end -}}
{{- end -}}
{{- if and .Values.certificate.enabled (not .Values.certificate.issuer.name) -}}
{{- $problems = append $problems "certificate.enabled without certificate.issuer.name: name an issuer of cert-manager" -}}
{{- end -}}
{{ toJson $problems }}
{{- end }}

{{- define "ragstone.check.replicas" -}}
{{- $problems := list -}}
{{- $partitions := int .Values.kafka.partitions -}}
{{- range list "query" "ingestion" "eval" -}}
{{- $service := include "ragstone.service" (dict "root" $ "name" .) | fromJson -}}
{{- $scaling := $service.autoscaling -}}
{{- $most := int (ternary $scaling.maxReplicas $service.replicas $scaling.enabled) -}}
{{- if and $scaling.enabled (gt (int $scaling.minReplicas) (int $scaling.maxReplicas)) -}}
{{- $problems = append $problems (printf "%s.autoscaling.minReplicas is above %s.autoscaling.maxReplicas" . .) -}}
{{- end -}}
{{- if and $service.topic (gt $most $partitions) -}}
{{- $problems = append $problems (printf "%s could get %d replicas, but %s has %d partitions (kafka.partitions), and no more can have work: lower its replicas" . $most $service.topic $partitions) -}}
{{- end -}}
{{- if and (eq . "query") (eq $.Values.query.state "memory") (gt $most 1) -}}
{{- $problems = append $problems (printf "query.state is memory, but query could get %d replicas, of which none knows the others' conversations: set query.state to postgresql, or have one replica" $most) -}}
{{- end -}}
{{- if lt (int $service.pod.terminationGracePeriodSeconds) (add (int $service.pod.preStopSeconds) 30) -}}
{{- $problems = append $problems (printf "%s would be killed before it has finished: pod.terminationGracePeriodSeconds must be at least pod.preStopSeconds and 30" .) -}}
{{- end -}}
{{- end -}}
{{ toJson $problems }}
{{- end }}

{{- define "ragstone.check.connections" -}}
{{- $problems := list -}}
{{- if and (or .Values.strimzi.topics.enabled .Values.strimzi.users.enabled) (not .Values.strimzi.cluster) -}}
{{- $problems = append $problems "strimzi.topics or strimzi.users is enabled without strimzi.cluster: name the Kafka cluster they are for" -}}
{{- end -}}
{{- $byPassword := and (include "ragstone.kafka.sasl" .) (eq .Values.kafka.saslMechanism "SCRAM-SHA-512") -}}
{{- if and .Values.strimzi.users.enabled (not (or $byPassword (eq .Values.kafka.securityProtocol "SSL"))) -}}
{{- $problems = append $problems "strimzi.users makes users of SCRAM-SHA-512, or of certificates: set kafka.securityProtocol to SASL_SSL or SASL_PLAINTEXT and kafka.saslMechanism to SCRAM-SHA-512, or kafka.securityProtocol to SSL" -}}
{{- end -}}
{{- if not .Values.qdrant.tls -}}
{{- range list "ca" "certificate" -}}
{{- if (index $.Values.qdrant .).existingSecret -}}
{{- $problems = append $problems (printf "qdrant.%s.existingSecret without qdrant.tls: the connection would not be encrypted" .) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if and .Values.tls.enabled (not .Values.tls.existingSecret) -}}
{{- $problems = append $problems "tls.enabled without tls.existingSecret: make a secret with certificate and key and name it" -}}
{{- end -}}
{{- if and .Values.strimzi.topics.enabled (gt (int .Values.strimzi.topics.minInsyncReplicas) (int .Values.strimzi.topics.replicas)) -}}
{{- $problems = append $problems "strimzi.topics.minInsyncReplicas is above strimzi.topics.replicas: nothing could be written" -}}
{{- end -}}
{{- if and .Values.demo.kafka.enabled (ne .Values.kafka.securityProtocol "PLAINTEXT") -}}
{{- $problems = append $problems "demo.kafka speaks PLAINTEXT only: set kafka.securityProtocol to it, or use a Kafka of your own" -}}
{{- end -}}
{{- if and (not .Values.redis.url) (or .Values.redis.username .Values.redis.password.existingSecret .Values.redis.ca.existingSecret) -}}
{{- $problems = append $problems "redis.username, redis.password or redis.ca is set without redis.url: say where Redis is" -}}
{{- end -}}
{{- if and .Values.redis.username (not .Values.redis.password.existingSecret) -}}
{{- $problems = append $problems "redis.username is set without redis.password.existingSecret: name the secret with its password" -}}
{{- end -}}
{{- if and .Values.redis.ca.existingSecret (not (hasPrefix "rediss://" .Values.redis.url)) -}}
{{- $problems = append $problems "redis.ca is set, but the connection is not encrypted: begin redis.url with rediss://" -}}
{{- end -}}
{{- if and (hasPrefix "verify-" .Values.postgresql.sslMode) (not .Values.postgresql.ca.existingSecret) -}}
{{- $problems = append $problems (printf "postgresql.sslMode is %s without postgresql.ca.existingSecret: name the secret with the server's authority" .Values.postgresql.sslMode) -}}
{{- end -}}
{{ toJson $problems }}
{{- end }}

{{- define "ragstone.check.tenants" -}}
{{- $problems := list -}}
{{- $users := list -}}
{{- range include "ragstone.services" . | fromJsonArray -}}
{{- $users = append $users (include "ragstone.kafkaUserName" (include "ragstone.service" (dict "root" $ "name" .) | fromJson)) -}}
{{- end -}}
{{- range $tenant, $own := .Values.tenants -}}
{{- range $own.topics -}}
{{- if and (hasPrefix "ragstone." .) (ne . "ragstone.documents") -}}
{{- $problems = append $problems (printf "tenants.%s.topics names %s, which belongs to the services: name a topic of the tenant" $tenant .) -}}
{{- end -}}
{{- end -}}
{{- range $own.producers -}}
{{- if has . $users -}}
{{- $problems = append $problems (printf "tenants.%s.producers names %s, who is a user already: give each producer a name of its own" $tenant .) -}}
{{- end -}}
{{- $users = append $users . -}}
{{- end -}}
{{- end -}}
{{ toJson $problems }}
{{- end }}

{{/* Strimzi has a resource for each topic, and resources may not be called all that topics may. */}}
{{- define "ragstone.check.topics" -}}
{{- $problems := list -}}
{{- $resources := list -}}
{{- if .Values.strimzi.topics.enabled -}}
{{- range include "ragstone.topics" . | fromJsonArray -}}
{{- $resource := include "ragstone.topicResource" .name -}}
{{- if has $resource $resources -}}
{{- $problems = append $problems (printf "the topics of tenants name %s, whose resource %s is another topic's already: give it a name that differs in more than case, - and _" .name $resource) -}}
{{- else if not (regexMatch "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" $resource) -}}
{{- $problems = append $problems (printf "the topics of tenants name %s, but no resource can be called %s: have letters or digits at both ends, and beside each dot" .name $resource) -}}
{{- end -}}
{{- $resources = append $resources $resource -}}
{{- end -}}
{{- end -}}
{{ toJson $problems }}
{{- end }}

{{/* Variables, volumes and mounts are there once; the API server would not know which is meant. */}}
{{- define "ragstone.check.twice" -}}
{{- $problems := list -}}
{{- range $name := include "ragstone.services" . | fromJsonArray -}}
{{- $service := include "ragstone.service" (dict "root" $ "name" $name) | fromJson -}}
{{- $of := dict "root" $ "name" $name "service" $service -}}
{{- $variables := list -}}
{{- range include "ragstone.variables" $of | fromYamlArray -}}
{{- if has .name $variables -}}
{{- $problems = append $problems (printf "%s.secretEnv or %s.extraEnv has %s, which is set already: leave it out, or change the value that sets it" $name $name .name) -}}
{{- end -}}
{{- $variables = append $variables .name -}}
{{- end -}}
{{- $files := include "ragstone.secretFiles" $of | fromYaml | keys -}}
{{- $volumes := concat (list "settings" "tmp") $files -}}
{{- range $service.extraVolumes -}}
{{- if has .name $volumes -}}
{{- $problems = append $problems (printf "%s.extraVolumes has %s, which is there already: give it another name" $name .name) -}}
{{- end -}}
{{- $volumes = append $volumes .name -}}
{{- end -}}
{{- $paths := list "/deployments/config" "/tmp" -}}
{{- range $files -}}{{- $paths = append $paths (printf "/etc/ragstone/%s" .) -}}{{- end -}}
{{- range $service.extraVolumeMounts -}}
{{- if has .mountPath $paths -}}
{{- $problems = append $problems (printf "%s.extraVolumeMounts has %s, where something is mounted already: mount it elsewhere" $name .mountPath) -}}
{{- end -}}
{{- $paths = append $paths .mountPath -}}
{{- end -}}
{{- end -}}
{{ toJson $problems }}
{{- end }}

{{- define "ragstone.check.secrets" -}}
{{- $problems := list -}}
{{- if include "ragstone.kafka.sasl" . -}}
{{- range include "ragstone.services" . | fromJsonArray -}}
{{- $service := include "ragstone.service" (dict "root" $ "name" .) | fromJson -}}
{{- if not (include "ragstone.kafkaUserSecret" (dict "root" $ "service" $service)) -}}
{{- $problems = append $problems (printf "kafka.securityProtocol is %s without %s.kafkaUser.existingSecret: name the secret with the user's password" $.Values.kafka.securityProtocol .) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- range include "ragstone.services" . | fromJsonArray -}}
{{- if and (index $.Values .).kafkaUser.certificateSecret (not (include "ragstone.kafka.tls" $)) -}}
{{- $problems = append $problems (printf "%s.kafkaUser.certificateSecret without TLS: set kafka.securityProtocol to SSL or SASL_SSL" .) -}}
{{- end -}}
{{- end -}}
{{- if .Values.externalSecrets.enabled -}}
{{- if not .Values.externalSecrets.store.name -}}
{{- $problems = append $problems "externalSecrets.enabled without externalSecrets.store.name: name the store the secrets come from" -}}
{{- end -}}
{{- if not .Values.externalSecrets.secrets -}}
{{- $problems = append $problems "externalSecrets.enabled without externalSecrets.secrets: name the secrets to make" -}}
{{- end -}}
{{- end -}}
{{ toJson $problems }}
{{- end }}
