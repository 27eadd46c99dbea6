// Generated from profiles/profile.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validateProfile = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://harden.invalid/schema/profile.json","type":"object","additionalProperties":false,"required":["name","firmware","board","features"],"properties":{"$schema":{"type":"string"},"name":{"type":"string","maxLength":32,"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","patternErrorMessage":"must be lower-case letters, digits and single dashes"},"description":{"type":"string"},"extends":{"type":["string","array"],"minLength":1,"items":{"type":"string","minLength":1}},"firmware":{"type":"string","minLength":1},"pin":{"type":"string","minLength":1},"board":{"type":"string","minLength":1},"features":{"type":"array","maxItems":1000,"uniqueItems":true,"items":{"type":"string","minLength":1}},"listeners":{"type":"array","maxItems":100,"uniqueItems":true,"items":{"type":"string","pattern":"^(tcp|udp)/([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$","patternErrorMessage":"must be tcp/<port> or udp/<port> with a port from 1 to 65535"}},"reach":{"type":["string","object"],"pattern":"^(lan|internet)$","patternErrorMessage":"must be lan, or { from: internet, reason: ... }","additionalProperties":false,"required":["from"],"properties":{"from":{"type":"string","enum":["lan","internet"]},"reason":{"type":"string","minLength":1,"pattern":"\\S","patternErrorMessage":"must not be blank"}}},"wifi":{"type":"object","additionalProperties":false,"required":["ssid","password"],"properties":{"ssid":{"type":"string","minLength":1,"maxLength":32},"password":{"type":"string","pattern":"^$|^vault$|^[ -~]{8,63}$|^[0-9A-Fa-f]{64}$","patternErrorMessage":"must be \"vault\", or a passphrase of 8 to 63 ASCII characters, or 64 hexadecimal digits","not":{"const":"per-device"},"errorMessage":"cannot be per-device: a network has one password"}}},"mqtt":{"type":"object","additionalProperties":false,"required":["host","tls"],"properties":{"host":{"$ref":"#/definitions/host"},"port":{"type":"integer","minimum":1,"maximum":65535},"tls":{"type":"object","discriminator":{"propertyName":"trust"},"required":["trust"],"oneOf":[{"type":"object","additionalProperties":false,"required":["trust","certificate"],"properties":{"trust":{"type":"string","const":"fingerprint"},"certificate":{"$ref":"#/definitions/certificate"}}},{"type":"object","additionalProperties":false,"required":["trust","certificate"],"properties":{"trust":{"type":"string","const":"ca"},"certificate":{"$ref":"#/definitions/certificate"}}},{"type":"object","additionalProperties":false,"required":["trust"],"properties":{"trust":{"type":"string","const":"none"},"reason":{"type":"string","minLength":1,"pattern":"\\S","patternErrorMessage":"must not be blank"}}}]}}},"identity":{"type":"object","additionalProperties":false,"properties":{"mqttUser":{"$ref":"#/definitions/value"},"mqttPassword":{"$ref":"#/definitions/value"},"mqttClientId":{"$ref":"#/definitions/value"},"adminPassword":{"$ref":"#/definitions/value"},"apPassword":{"$ref":"#/definitions/value"},"otaPassword":{"$ref":"#/definitions/value"},"hostname":{"$ref":"#/definitions/value"}}},"ntp":{"type":"object","additionalProperties":false,"required":["host"],"properties":{"host":{"$ref":"#/definitions/host"}}},"waivers":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["check","reason","until"],"properties":{"check":{"type":"string","minLength":1},"reason":{"type":"string","minLength":1,"pattern":"\\S","patternErrorMessage":"must not be blank"},"until":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$","patternErrorMessage":"must be a day written YYYY-MM-DD"}}}}},"definitions":{"host":{"type":"string","pattern":"^([A-Za-z0-9_]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:]{2,39})$","patternErrorMessage":"must be a host name or an IP address, without scheme, user or port"},"certificate":{"type":"string","minLength":1,"pattern":"^[^\\u0000-\\u001f\\u007f]*$","patternErrorMessage":"must not contain control characters"},"value":{"type":"string","minLength":1,"pattern":"^[^\\u0000-\\u001f\\u007f]*$","patternErrorMessage":"must not contain control characters"}}};
const schema12 = {"type":"string","pattern":"^([A-Za-z0-9_]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:]{2,39})$","patternErrorMessage":"must be a host name or an IP address, without scheme, user or port"};
const schema13 = {"type":"string","minLength":1,"pattern":"^[^\\u0000-\\u001f\\u007f]*$","patternErrorMessage":"must not contain control characters"};
const schema15 = {"type":"string","minLength":1,"pattern":"^[^\\u0000-\\u001f\\u007f]*$","patternErrorMessage":"must not contain control characters"};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern1 = new RegExp("^(tcp|udp)/([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$", "u");
const pattern2 = new RegExp("^(lan|internet)$", "u");
const pattern3 = new RegExp("\\S", "u");
const pattern4 = new RegExp("^$|^vault$|^[ -~]{8,63}$|^[0-9A-Fa-f]{64}$", "u");
const pattern5 = new RegExp("^([A-Za-z0-9_]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:]{2,39})$", "u");
const pattern6 = new RegExp("^[^\\u0000-\\u001f\\u007f]*$", "u");
const pattern18 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://harden.invalid/schema/profile.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.firmware === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "firmware"},message:"must have required property '"+"firmware"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.board === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "board"},message:"must have required property '"+"board"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.features === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "features"},message:"must have required property '"+"features"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.$schema.type,parentSchema:schema11.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(data1.length > 32){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters",schema:32,parentSchema:schema11.properties.name,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern0.test(data1)){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema11.properties.name,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.name.type,parentSchema:schema11.properties.name,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.description !== undefined){
let data2 = data.description;
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.description.type,parentSchema:schema11.properties.description,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.extends !== undefined){
let data3 = data.extends;
if((typeof data3 !== "string") && (!(Array.isArray(data3)))){
const err10 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type: schema11.properties.extends.type},message:"must be string,array",schema:schema11.properties.extends.type,parentSchema:schema11.properties.extends,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data3 === "string"){
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.extends,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.extends.items,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.extends.items.type,parentSchema:schema11.properties.extends.items,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
if(data.firmware !== undefined){
let data5 = data.firmware;
if(typeof data5 === "string"){
if(data5.length < 1){
const err14 = {instancePath:instancePath+"/firmware",schemaPath:"#/properties/firmware/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.firmware,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/firmware",schemaPath:"#/properties/firmware/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.firmware.type,parentSchema:schema11.properties.firmware,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.pin !== undefined){
let data6 = data.pin;
if(typeof data6 === "string"){
if(data6.length < 1){
const err16 = {instancePath:instancePath+"/pin",schemaPath:"#/properties/pin/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.pin,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/pin",schemaPath:"#/properties/pin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.pin.type,parentSchema:schema11.properties.pin,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.board !== undefined){
let data7 = data.board;
if(typeof data7 === "string"){
if(data7.length < 1){
const err18 = {instancePath:instancePath+"/board",schemaPath:"#/properties/board/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.board,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/board",schemaPath:"#/properties/board/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.board.type,parentSchema:schema11.properties.board,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.features !== undefined){
let data8 = data.features;
if(Array.isArray(data8)){
if(data8.length > 1000){
const err20 = {instancePath:instancePath+"/features",schemaPath:"#/properties/features/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema11.properties.features,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 === "string"){
if(data9.length < 1){
const err21 = {instancePath:instancePath+"/features/" + i1,schemaPath:"#/properties/features/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.features.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/features/" + i1,schemaPath:"#/properties/features/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.features.items.type,parentSchema:schema11.properties.features.items,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
let i2 = data8.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data8[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err23 = {instancePath:instancePath+"/features",schemaPath:"#/properties/features/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema11.properties.features,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err24 = {instancePath:instancePath+"/features",schemaPath:"#/properties/features/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.features.type,parentSchema:schema11.properties.features,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.listeners !== undefined){
let data10 = data.listeners;
if(Array.isArray(data10)){
if(data10.length > 100){
const err25 = {instancePath:instancePath+"/listeners",schemaPath:"#/properties/listeners/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema11.properties.listeners,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len2 = data10.length;
for(let i3=0; i3<len2; i3++){
let data11 = data10[i3];
if(typeof data11 === "string"){
if(!pattern1.test(data11)){
const err26 = {instancePath:instancePath+"/listeners/" + i3,schemaPath:"#/properties/listeners/items/pattern",keyword:"pattern",params:{pattern: "^(tcp|udp)/([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$"},message:"must match pattern \""+"^(tcp|udp)/([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$"+"\"",schema:"^(tcp|udp)/([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$",parentSchema:schema11.properties.listeners.items,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/listeners/" + i3,schemaPath:"#/properties/listeners/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.listeners.items.type,parentSchema:schema11.properties.listeners.items,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
let i4 = data10.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data10[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err28 = {instancePath:instancePath+"/listeners",schemaPath:"#/properties/listeners/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i4+" are identical)",schema:true,parentSchema:schema11.properties.listeners,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
const err29 = {instancePath:instancePath+"/listeners",schemaPath:"#/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.listeners.type,parentSchema:schema11.properties.listeners,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.reach !== undefined){
let data12 = data.reach;
if((typeof data12 !== "string") && (!(data12 && typeof data12 == "object" && !Array.isArray(data12)))){
const err30 = {instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/type",keyword:"type",params:{type: schema11.properties.reach.type},message:"must be string,object",schema:schema11.properties.reach.type,parentSchema:schema11.properties.reach,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(typeof data12 === "string"){
if(!pattern2.test(data12)){
const err31 = {instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/pattern",keyword:"pattern",params:{pattern: "^(lan|internet)$"},message:"must match pattern \""+"^(lan|internet)$"+"\"",schema:"^(lan|internet)$",parentSchema:schema11.properties.reach,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.from === undefined){
const err32 = {instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema11.properties.reach.required,parentSchema:schema11.properties.reach,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key1 in data12){
if(!((key1 === "from") || (key1 === "reason"))){
const err33 = {instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.reach,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data12.from !== undefined){
let data13 = data12.from;
if(typeof data13 !== "string"){
const err34 = {instancePath:instancePath+"/reach/from",schemaPath:"#/properties/reach/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.reach.properties.from.type,parentSchema:schema11.properties.reach.properties.from,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((data13 === "lan") || (data13 === "internet"))){
const err35 = {instancePath:instancePath+"/reach/from",schemaPath:"#/properties/reach/properties/from/enum",keyword:"enum",params:{allowedValues: schema11.properties.reach.properties.from.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.reach.properties.from.enum,parentSchema:schema11.properties.reach.properties.from,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data12.reason !== undefined){
let data14 = data12.reason;
if(typeof data14 === "string"){
if(data14.length < 1){
const err36 = {instancePath:instancePath+"/reach/reason",schemaPath:"#/properties/reach/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.reach.properties.reason,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!pattern3.test(data14)){
const err37 = {instancePath:instancePath+"/reach/reason",schemaPath:"#/properties/reach/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.reach.properties.reason,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/reach/reason",schemaPath:"#/properties/reach/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.reach.properties.reason.type,parentSchema:schema11.properties.reach.properties.reason,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
}
if(data.wifi !== undefined){
let data15 = data.wifi;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.ssid === undefined){
const err39 = {instancePath:instancePath+"/wifi",schemaPath:"#/properties/wifi/required",keyword:"required",params:{missingProperty: "ssid"},message:"must have required property '"+"ssid"+"'",schema:schema11.properties.wifi.required,parentSchema:schema11.properties.wifi,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data15.password === undefined){
const err40 = {instancePath:instancePath+"/wifi",schemaPath:"#/properties/wifi/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'",schema:schema11.properties.wifi.required,parentSchema:schema11.properties.wifi,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key2 in data15){
if(!((key2 === "ssid") || (key2 === "password"))){
const err41 = {instancePath:instancePath+"/wifi",schemaPath:"#/properties/wifi/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.wifi,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data15.ssid !== undefined){
let data16 = data15.ssid;
if(typeof data16 === "string"){
if(data16.length > 32){
const err42 = {instancePath:instancePath+"/wifi/ssid",schemaPath:"#/properties/wifi/properties/ssid/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters",schema:32,parentSchema:schema11.properties.wifi.properties.ssid,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data16.length < 1){
const err43 = {instancePath:instancePath+"/wifi/ssid",schemaPath:"#/properties/wifi/properties/ssid/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.wifi.properties.ssid,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/wifi/ssid",schemaPath:"#/properties/wifi/properties/ssid/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.wifi.properties.ssid.type,parentSchema:schema11.properties.wifi.properties.ssid,data:data16};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data15.password !== undefined){
let data17 = data15.password;
const _errs40 = errors;
const _errs41 = errors;
if("per-device" !== data17){
const err45 = {};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var valid11 = _errs41 === errors;
if(valid11){
const err46 = {instancePath:instancePath+"/wifi/password",schemaPath:"#/properties/wifi/properties/password/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema11.properties.wifi.properties.password.not,parentSchema:schema11.properties.wifi.properties.password,data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
else {
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
}
if(typeof data17 === "string"){
if(!pattern4.test(data17)){
const err47 = {instancePath:instancePath+"/wifi/password",schemaPath:"#/properties/wifi/properties/password/pattern",keyword:"pattern",params:{pattern: "^$|^vault$|^[ -~]{8,63}$|^[0-9A-Fa-f]{64}$"},message:"must match pattern \""+"^$|^vault$|^[ -~]{8,63}$|^[0-9A-Fa-f]{64}$"+"\"",schema:"^$|^vault$|^[ -~]{8,63}$|^[0-9A-Fa-f]{64}$",parentSchema:schema11.properties.wifi.properties.password,data:data17};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/wifi/password",schemaPath:"#/properties/wifi/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.wifi.properties.password.type,parentSchema:schema11.properties.wifi.properties.password,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/wifi",schemaPath:"#/properties/wifi/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.wifi.type,parentSchema:schema11.properties.wifi,data:data15};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.mqtt !== undefined){
let data18 = data.mqtt;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.host === undefined){
const err50 = {instancePath:instancePath+"/mqtt",schemaPath:"#/properties/mqtt/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'",schema:schema11.properties.mqtt.required,parentSchema:schema11.properties.mqtt,data:data18};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data18.tls === undefined){
const err51 = {instancePath:instancePath+"/mqtt",schemaPath:"#/properties/mqtt/required",keyword:"required",params:{missingProperty: "tls"},message:"must have required property '"+"tls"+"'",schema:schema11.properties.mqtt.required,parentSchema:schema11.properties.mqtt,data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key3 in data18){
if(!(((key3 === "host") || (key3 === "port")) || (key3 === "tls"))){
const err52 = {instancePath:instancePath+"/mqtt",schemaPath:"#/properties/mqtt/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.mqtt,data:data18};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data18.host !== undefined){
let data19 = data18.host;
if(typeof data19 === "string"){
if(!pattern5.test(data19)){
const err53 = {instancePath:instancePath+"/mqtt/host",schemaPath:"#/definitions/host/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9_]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:]{2,39})$"},message:"must match pattern \""+"^([A-Za-z0-9_]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:]{2,39})$"+"\"",schema:"^([A-Za-z0-9_]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:]{2,39})$",parentSchema:schema12,data:data19};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/mqtt/host",schemaPath:"#/definitions/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data19};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data18.port !== undefined){
let data20 = data18.port;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err55 = {instancePath:instancePath+"/mqtt/port",schemaPath:"#/properties/mqtt/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.mqtt.properties.port.type,parentSchema:schema11.properties.mqtt.properties.port,data:data20};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 65535 || isNaN(data20)){
const err56 = {instancePath:instancePath+"/mqtt/port",schemaPath:"#/properties/mqtt/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema11.properties.mqtt.properties.port,data:data20};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err57 = {instancePath:instancePath+"/mqtt/port",schemaPath:"#/properties/mqtt/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema11.properties.mqtt.properties.port,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
if(data18.tls !== undefined){
let data21 = data18.tls;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.trust === undefined){
const err58 = {instancePath:instancePath+"/mqtt/tls",schemaPath:"#/properties/mqtt/properties/tls/required",keyword:"required",params:{missingProperty: "trust"},message:"must have required property '"+"trust"+"'",schema:schema11.properties.mqtt.properties.tls.required,parentSchema:schema11.properties.mqtt.properties.tls,data:data21};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
const tag0 = data21.trust;
if(typeof tag0 == "string"){
if(tag0 === "fingerprint"){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.trust === undefined){
const err59 = {instancePath:instancePath+"/mqtt/tls",schemaPath:"#/properties/mqtt/properties/tls/oneOf/0/required",keyword:"required",params:{missingProperty: "trust"},message:"must have required property '"+"trust"+"'",schema:schema11.properties.mqtt.properties.tls.oneOf[0].required,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[0],data:data21};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data21.certificate === undefined){
const err60 = {instancePath:instancePath+"/mqtt/tls",schemaPath:"#/properties/mqtt/properties/tls/oneOf/0/required",keyword:"required",params:{missingProperty: "certificate"},message:"must have required property '"+"certificate"+"'",schema:schema11.properties.mqtt.properties.tls.oneOf[0].required,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[0],data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
for(const key4 in data21){
if(!((key4 === "trust") || (key4 === "certificate"))){
const err61 = {instancePath:instancePath+"/mqtt/tls",schemaPath:"#/properties/mqtt/properties/tls/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[0],data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data21.trust !== undefined){
let data22 = data21.trust;
if(typeof data22 !== "string"){
const err62 = {instancePath:instancePath+"/mqtt/tls/trust",schemaPath:"#/properties/mqtt/properties/tls/oneOf/0/properties/trust/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.mqtt.properties.tls.oneOf[0].properties.trust.type,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[0].properties.trust,data:data22};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if("fingerprint" !== data22){
const err63 = {instancePath:instancePath+"/mqtt/tls/trust",schemaPath:"#/properties/mqtt/properties/tls/oneOf/0/properties/trust/const",keyword:"const",params:{allowedValue: "fingerprint"},message:"must be equal to constant",schema:"fingerprint",parentSchema:schema11.properties.mqtt.properties.tls.oneOf[0].properties.trust,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data21.certificate !== undefined){
let data23 = data21.certificate;
if(typeof data23 === "string"){
if(data23.length < 1){
const err64 = {instancePath:instancePath+"/mqtt/tls/certificate",schemaPath:"#/definitions/certificate/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13,data:data23};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(!pattern6.test(data23)){
const err65 = {instancePath:instancePath+"/mqtt/tls/certificate",schemaPath:"#/definitions/certificate/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]*$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]*$",parentSchema:schema13,data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/mqtt/tls/certificate",schemaPath:"#/definitions/certificate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/mqtt/tls",schemaPath:"#/properties/mqtt/properties/tls/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.mqtt.properties.tls.oneOf[0].type,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[0],data:data21};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else if(tag0 === "ca"){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.trust === undefined){
const err68 = {instancePath:instancePath+"/mqtt/tls",schemaPath:"#/properties/mqtt/properties/tls/oneOf/1/required",keyword:"required",params:{missingProperty: "trust"},message:"must have required property '"+"trust"+"'",schema:schema11.properties.mqtt.properties.tls.oneOf[1].required,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[1],data:data21};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data21.certificate === undefined){
const err69 = {instancePath:instancePath+"/mqtt/tls",schemaPath:"#/properties/mqtt/properties/tls/oneOf/1/required",keyword:"required",params:{missingProperty: "certificate"},message:"must have required property '"+"certificate"+"'",schema:schema11.properties.mqtt.properties.tls.oneOf[1].required,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[1],data:data21};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
for(const key5 in data21){
if(!((key5 === "trust") || (key5 === "certificate"))){
const err70 = {instancePath:instancePath+"/mqtt/tls",schemaPath:"#/properties/mqtt/properties/tls/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[1],data:data21};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data21.trust !== undefined){
let data24 = data21.trust;
if(typeof data24 !== "string"){
const err71 = {instancePath:instancePath+"/mqtt/tls/trust",schemaPath:"#/properties/mqtt/properties/tls/oneOf/1/properties/trust/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.mqtt.properties.tls.oneOf[1].properties.trust.type,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[1].properties.trust,data:data24};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if("ca" !== data24){
const err72 = {instancePath:instancePath+"/mqtt/tls/trust",schemaPath:"#/properties/mqtt/properties/tls/oneOf/1/properties/trust/const",keyword:"const",params:{allowedValue: "ca"},message:"must be equal to constant",schema:"ca",parentSchema:schema11.properties.mqtt.properties.tls.oneOf[1].properties.trust,data:data24};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data21.certificate !== undefined){
let data25 = data21.certificate;
if(typeof data25 === "string"){
if(data25.length < 1){
const err73 = {instancePath:instancePath+"/mqtt/tls/certificate",schemaPath:"#/definitions/certificate/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13,data:data25};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(!pattern6.test(data25)){
const err74 = {instancePath:instancePath+"/mqtt/tls/certificate",schemaPath:"#/definitions/certificate/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]*$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]*$",parentSchema:schema13,data:data25};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/mqtt/tls/certificate",schemaPath:"#/definitions/certificate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data25};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/mqtt/tls",schemaPath:"#/properties/mqtt/properties/tls/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.mqtt.properties.tls.oneOf[1].type,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[1],data:data21};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else if(tag0 === "none"){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.trust === undefined){
const err77 = {instancePath:instancePath+"/mqtt/tls",schemaPath:"#/properties/mqtt/properties/tls/oneOf/2/required",keyword:"required",params:{missingProperty: "trust"},message:"must have required property '"+"trust"+"'",schema:schema11.properties.mqtt.properties.tls.oneOf[2].required,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[2],data:data21};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
for(const key6 in data21){
if(!((key6 === "trust") || (key6 === "reason"))){
const err78 = {instancePath:instancePath+"/mqtt/tls",schemaPath:"#/properties/mqtt/properties/tls/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[2],data:data21};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data21.trust !== undefined){
let data26 = data21.trust;
if(typeof data26 !== "string"){
const err79 = {instancePath:instancePath+"/mqtt/tls/trust",schemaPath:"#/properties/mqtt/properties/tls/oneOf/2/properties/trust/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.mqtt.properties.tls.oneOf[2].properties.trust.type,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[2].properties.trust,data:data26};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if("none" !== data26){
const err80 = {instancePath:instancePath+"/mqtt/tls/trust",schemaPath:"#/properties/mqtt/properties/tls/oneOf/2/properties/trust/const",keyword:"const",params:{allowedValue: "none"},message:"must be equal to constant",schema:"none",parentSchema:schema11.properties.mqtt.properties.tls.oneOf[2].properties.trust,data:data26};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data21.reason !== undefined){
let data27 = data21.reason;
if(typeof data27 === "string"){
if(data27.length < 1){
const err81 = {instancePath:instancePath+"/mqtt/tls/reason",schemaPath:"#/properties/mqtt/properties/tls/oneOf/2/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[2].properties.reason,data:data27};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(!pattern3.test(data27)){
const err82 = {instancePath:instancePath+"/mqtt/tls/reason",schemaPath:"#/properties/mqtt/properties/tls/oneOf/2/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.mqtt.properties.tls.oneOf[2].properties.reason,data:data27};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/mqtt/tls/reason",schemaPath:"#/properties/mqtt/properties/tls/oneOf/2/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.mqtt.properties.tls.oneOf[2].properties.reason.type,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[2].properties.reason,data:data27};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/mqtt/tls",schemaPath:"#/properties/mqtt/properties/tls/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.mqtt.properties.tls.oneOf[2].type,parentSchema:schema11.properties.mqtt.properties.tls.oneOf[2],data:data21};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/mqtt/tls",schemaPath:"#/properties/mqtt/properties/tls/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "trust", tagValue: tag0},message:"value of tag \"trust\" must be in oneOf",schema:schema11.properties.mqtt.properties.tls.discriminator,parentSchema:schema11.properties.mqtt.properties.tls,data:data21};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/mqtt/tls",schemaPath:"#/properties/mqtt/properties/tls/discriminator",keyword:"discriminator",params:{error: "tag", tag: "trust", tagValue: tag0},message:"tag \"trust\" must be string",schema:schema11.properties.mqtt.properties.tls.discriminator,parentSchema:schema11.properties.mqtt.properties.tls,data:data21};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/mqtt/tls",schemaPath:"#/properties/mqtt/properties/tls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.mqtt.properties.tls.type,parentSchema:schema11.properties.mqtt.properties.tls,data:data21};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/mqtt",schemaPath:"#/properties/mqtt/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.mqtt.type,parentSchema:schema11.properties.mqtt,data:data18};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data.identity !== undefined){
let data28 = data.identity;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key7 in data28){
if(!(((((((key7 === "mqttUser") || (key7 === "mqttPassword")) || (key7 === "mqttClientId")) || (key7 === "adminPassword")) || (key7 === "apPassword")) || (key7 === "otaPassword")) || (key7 === "hostname"))){
const err89 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.identity,data:data28};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data28.mqttUser !== undefined){
let data29 = data28.mqttUser;
if(typeof data29 === "string"){
if(data29.length < 1){
const err90 = {instancePath:instancePath+"/identity/mqttUser",schemaPath:"#/definitions/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15,data:data29};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(!pattern6.test(data29)){
const err91 = {instancePath:instancePath+"/identity/mqttUser",schemaPath:"#/definitions/value/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]*$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]*$",parentSchema:schema15,data:data29};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/identity/mqttUser",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data29};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data28.mqttPassword !== undefined){
let data30 = data28.mqttPassword;
if(typeof data30 === "string"){
if(data30.length < 1){
const err93 = {instancePath:instancePath+"/identity/mqttPassword",schemaPath:"#/definitions/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15,data:data30};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(!pattern6.test(data30)){
const err94 = {instancePath:instancePath+"/identity/mqttPassword",schemaPath:"#/definitions/value/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]*$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]*$",parentSchema:schema15,data:data30};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/identity/mqttPassword",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data30};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data28.mqttClientId !== undefined){
let data31 = data28.mqttClientId;
if(typeof data31 === "string"){
if(data31.length < 1){
const err96 = {instancePath:instancePath+"/identity/mqttClientId",schemaPath:"#/definitions/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15,data:data31};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(!pattern6.test(data31)){
const err97 = {instancePath:instancePath+"/identity/mqttClientId",schemaPath:"#/definitions/value/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]*$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]*$",parentSchema:schema15,data:data31};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/identity/mqttClientId",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data31};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data28.adminPassword !== undefined){
let data32 = data28.adminPassword;
if(typeof data32 === "string"){
if(data32.length < 1){
const err99 = {instancePath:instancePath+"/identity/adminPassword",schemaPath:"#/definitions/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15,data:data32};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(!pattern6.test(data32)){
const err100 = {instancePath:instancePath+"/identity/adminPassword",schemaPath:"#/definitions/value/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]*$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]*$",parentSchema:schema15,data:data32};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/identity/adminPassword",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data32};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data28.apPassword !== undefined){
let data33 = data28.apPassword;
if(typeof data33 === "string"){
if(data33.length < 1){
const err102 = {instancePath:instancePath+"/identity/apPassword",schemaPath:"#/definitions/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15,data:data33};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(!pattern6.test(data33)){
const err103 = {instancePath:instancePath+"/identity/apPassword",schemaPath:"#/definitions/value/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]*$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]*$",parentSchema:schema15,data:data33};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/identity/apPassword",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data33};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data28.otaPassword !== undefined){
let data34 = data28.otaPassword;
if(typeof data34 === "string"){
if(data34.length < 1){
const err105 = {instancePath:instancePath+"/identity/otaPassword",schemaPath:"#/definitions/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15,data:data34};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(!pattern6.test(data34)){
const err106 = {instancePath:instancePath+"/identity/otaPassword",schemaPath:"#/definitions/value/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]*$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]*$",parentSchema:schema15,data:data34};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/identity/otaPassword",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data34};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data28.hostname !== undefined){
let data35 = data28.hostname;
if(typeof data35 === "string"){
if(data35.length < 1){
const err108 = {instancePath:instancePath+"/identity/hostname",schemaPath:"#/definitions/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15,data:data35};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(!pattern6.test(data35)){
const err109 = {instancePath:instancePath+"/identity/hostname",schemaPath:"#/definitions/value/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]*$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]*$",parentSchema:schema15,data:data35};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/identity/hostname",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data35};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.identity.type,parentSchema:schema11.properties.identity,data:data28};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data.ntp !== undefined){
let data36 = data.ntp;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.host === undefined){
const err112 = {instancePath:instancePath+"/ntp",schemaPath:"#/properties/ntp/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'",schema:schema11.properties.ntp.required,parentSchema:schema11.properties.ntp,data:data36};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
for(const key8 in data36){
if(!(key8 === "host")){
const err113 = {instancePath:instancePath+"/ntp",schemaPath:"#/properties/ntp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.ntp,data:data36};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data36.host !== undefined){
let data37 = data36.host;
if(typeof data37 === "string"){
if(!pattern5.test(data37)){
const err114 = {instancePath:instancePath+"/ntp/host",schemaPath:"#/definitions/host/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9_]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:]{2,39})$"},message:"must match pattern \""+"^([A-Za-z0-9_]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:]{2,39})$"+"\"",schema:"^([A-Za-z0-9_]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:]{2,39})$",parentSchema:schema12,data:data37};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/ntp/host",schemaPath:"#/definitions/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data37};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/ntp",schemaPath:"#/properties/ntp/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.ntp.type,parentSchema:schema11.properties.ntp,data:data36};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data.waivers !== undefined){
let data38 = data.waivers;
if(Array.isArray(data38)){
if(data38.length > 100){
const err117 = {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema11.properties.waivers,data:data38};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
const len3 = data38.length;
for(let i5=0; i5<len3; i5++){
let data39 = data38[i5];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.check === undefined){
const err118 = {instancePath:instancePath+"/waivers/" + i5,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "check"},message:"must have required property '"+"check"+"'",schema:schema11.properties.waivers.items.required,parentSchema:schema11.properties.waivers.items,data:data39};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data39.reason === undefined){
const err119 = {instancePath:instancePath+"/waivers/" + i5,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema11.properties.waivers.items.required,parentSchema:schema11.properties.waivers.items,data:data39};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data39.until === undefined){
const err120 = {instancePath:instancePath+"/waivers/" + i5,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "until"},message:"must have required property '"+"until"+"'",schema:schema11.properties.waivers.items.required,parentSchema:schema11.properties.waivers.items,data:data39};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
for(const key9 in data39){
if(!(((key9 === "check") || (key9 === "reason")) || (key9 === "until"))){
const err121 = {instancePath:instancePath+"/waivers/" + i5,schemaPath:"#/properties/waivers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.waivers.items,data:data39};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data39.check !== undefined){
let data40 = data39.check;
if(typeof data40 === "string"){
if(data40.length < 1){
const err122 = {instancePath:instancePath+"/waivers/" + i5+"/check",schemaPath:"#/properties/waivers/items/properties/check/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.waivers.items.properties.check,data:data40};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/waivers/" + i5+"/check",schemaPath:"#/properties/waivers/items/properties/check/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.waivers.items.properties.check.type,parentSchema:schema11.properties.waivers.items.properties.check,data:data40};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data39.reason !== undefined){
let data41 = data39.reason;
if(typeof data41 === "string"){
if(data41.length < 1){
const err124 = {instancePath:instancePath+"/waivers/" + i5+"/reason",schemaPath:"#/properties/waivers/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.waivers.items.properties.reason,data:data41};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(!pattern3.test(data41)){
const err125 = {instancePath:instancePath+"/waivers/" + i5+"/reason",schemaPath:"#/properties/waivers/items/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.waivers.items.properties.reason,data:data41};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
else {
const err126 = {instancePath:instancePath+"/waivers/" + i5+"/reason",schemaPath:"#/properties/waivers/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.waivers.items.properties.reason.type,parentSchema:schema11.properties.waivers.items.properties.reason,data:data41};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data39.until !== undefined){
let data42 = data39.until;
if(typeof data42 === "string"){
if(!pattern18.test(data42)){
const err127 = {instancePath:instancePath+"/waivers/" + i5+"/until",schemaPath:"#/properties/waivers/items/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\"",schema:"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",parentSchema:schema11.properties.waivers.items.properties.until,data:data42};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/waivers/" + i5+"/until",schemaPath:"#/properties/waivers/items/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.waivers.items.properties.until.type,parentSchema:schema11.properties.waivers.items.properties.until,data:data42};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
else {
const err129 = {instancePath:instancePath+"/waivers/" + i5,schemaPath:"#/properties/waivers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.waivers.items.type,parentSchema:schema11.properties.waivers.items,data:data39};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
else {
const err130 = {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.waivers.type,parentSchema:schema11.properties.waivers,data:data38};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
